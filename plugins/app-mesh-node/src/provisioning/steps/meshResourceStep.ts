import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
  meshArn,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { findMesh } from '../aws';
import { APP_MESH_API, isReconciled, type ClusterTarget } from '../cluster';
import type { Step } from '../engine';
import { place } from '../engine';
import { objectStep } from './objectStep';

/**
 * S8 and S13: the Mesh resource, until the controller and App Mesh both report it active. The owner is
 * always written: without it, the controller of another account would make a second mesh of that name.
 */
export function meshResourceStep(options: {
  mesh: MeshId;
  target: ClusterTarget;
  egressFilter: 'ALLOW_ALL' | 'DROP_ALL';
  after: string[];
}): Step {
  const { mesh, target, egressFilter, after } = options;
  const { meshName, meshOwner } = mesh;
  return objectStep({
    id: 'mesh',
    title:
      target.accountId === meshOwner
        ? `create the mesh ${meshName}`
        : `make the cluster part of the mesh ${meshName} of account ${meshOwner}`,
    target,
    reference: { apiVersion: APP_MESH_API, kind: 'Mesh', name: meshName },
    after,
    wanted: async () => ({
      apiVersion: APP_MESH_API,
      kind: 'Mesh',
      metadata: {
        name: meshName,
        labels: { [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY },
      },
      spec: {
        awsName: meshName,
        meshOwner,
        namespaceSelector: { matchLabels: { mesh: meshName } },
        egressFilter: { type: egressFilter },
      },
    }),
    guard(found, _wanted, { accounts }) {
      const foundOwner = found.spec?.meshOwner ?? target.accountId;
      return foundOwner === meshOwner
        ? undefined
        : {
            verdict: 'blocked',
            reason: `The Mesh resource ${meshName} in the cluster of ${place(
              accounts,
              target,
            )} stands for a mesh that account ${foundOwner} owns, not ${meshOwner}; choose another name, or delete that resource.`,
          };
    },
    async ready(object, context) {
      const arn = object.status?.meshARN;
      if (typeof arn === 'string' && arn !== meshArn(mesh)) {
        return {
          verdict: 'blocked',
          reason: `The controller in ${place(
            context.accounts,
            target,
          )} made a mesh of its own, ${arn}, instead of joining ${meshArn(
            mesh,
          )}; delete the Mesh resource ${meshName} there and the mesh it made, then run again.`,
        };
      }
      const found =
        isReconciled(object) &&
        (await findMesh(context, target.accountId, mesh));
      return found && found.status?.status === 'ACTIVE'
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: 'the mesh is not active yet' };
    },
  });
}
