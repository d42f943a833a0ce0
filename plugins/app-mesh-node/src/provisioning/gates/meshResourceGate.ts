import { ConflictError, NotFoundError } from '@backstage/errors';
import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import {
  APP_MESH_API,
  clusterOf,
  isReconciled,
  type ClusterResource,
  type ClusterTarget,
} from '../cluster';
import type { Gate } from '../engine';
import { place } from '../engine';

/** The cluster has the mesh's own Mesh resource, without which the webhook refuses every resource of it. */
export function meshResourceGate(mesh: MeshId, target: ClusterTarget): Gate {
  return {
    id: 'mesh-resource',
    title: `the cluster is part of the mesh ${mesh.meshName}`,
    accountId: target.accountId,
    region: target.region,
    async check(context) {
      const client = await clusterOf(context, target);
      const object = await client.read<ClusterResource>({
        apiVersion: APP_MESH_API,
        kind: 'Mesh',
        name: mesh.meshName,
      });
      const where = `cluster ${client.cluster.name} of ${place(
        context.accounts,
        target,
      )}`;
      if (!object) {
        throw new NotFoundError(
          `There is no Mesh resource ${mesh.meshName} in ${where}; run the template "Create a shared mesh" with that account first.`,
        );
      }
      const owner = object.spec?.meshOwner ?? target.accountId;
      const arn = object.status?.meshARN ?? meshArn(mesh);
      if (owner !== mesh.meshOwner || arn !== meshArn(mesh)) {
        throw new ConflictError(
          `The Mesh resource ${
            mesh.meshName
          } in ${where} stands for ${arn}, owner ${owner}, not for ${meshArn(
            mesh,
          )}; onboard the service in a cluster of that mesh, or join it with this one.`,
        );
      }
      if (!isReconciled(object)) {
        throw new ConflictError(
          `The Mesh resource ${mesh.meshName} in ${where} is not active; look at its events and at the App Mesh controller's log there.`,
        );
      }
    },
  };
}
