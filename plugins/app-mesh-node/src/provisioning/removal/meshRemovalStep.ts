import { DeleteMeshCommand } from '@aws-sdk/client-app-mesh';
import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import { findMesh } from '../aws';
import type { Step } from '../engine';
import { removalStep } from './removalStep';

/** Deletes a mesh that no cluster holds any more. */
export function meshRemovalStep(mesh: MeshId, after: string[]): Step {
  const where = { accountId: mesh.meshOwner, region: mesh.region };
  const step = removalStep({
    id: 'mesh-gone',
    what: `the mesh ${mesh.meshName}`,
    where,
    after,
    async list(context) {
      const found = await findMesh(context, mesh.meshOwner, mesh);
      if (!found || found.status?.status === 'DELETED') {
        return [];
      }
      const { appMesh } = await context.aws.forAccount(where);
      return [
        {
          name: `mesh ${mesh.meshName}`,
          remove: () =>
            appMesh.send(new DeleteMeshCommand({ meshName: mesh.meshName }), {
              abortSignal: context.signal,
            }),
        },
      ];
    },
  });
  return { ...step, removes: async () => [meshArn(mesh)] };
}
