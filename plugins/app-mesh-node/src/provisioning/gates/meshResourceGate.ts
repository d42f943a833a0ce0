import { NotFoundError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import {
  APP_MESH_API,
  clusterOf,
  type ClusterResource,
  type ClusterTarget,
} from '../cluster';
import type { Gate } from '../engine';
import { place } from '../engine';

/** The cluster has the Mesh resource without which the webhook refuses every resource of the mesh. */
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
      if (!object) {
        throw new NotFoundError(
          `Cluster ${client.cluster.name} of ${place(
            context.accounts,
            target,
          )} has no Mesh resource ${
            mesh.meshName
          }; run the template "Create a shared mesh" with that account first.`,
        );
      }
    },
  };
}
