import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { findMesh } from '../aws';
import type { Step } from '../engine';

/**
 * The consumer can describe the mesh. Nothing of the mesh may reach its cluster before: a controller that
 * cannot see the shared mesh makes one of its own.
 */
export function meshVisibleStep(mesh: MeshId, consumer: string): Step {
  return {
    id: 'mesh-visible',
    title: `see the mesh ${mesh.meshName} of account ${mesh.meshOwner}`,
    done: `saw the mesh ${mesh.meshName} of account ${mesh.meshOwner}`,
    accountId: consumer,
    region: mesh.region,
    after: ['invitation'],
    async observe(context) {
      const found = await findMesh(context, consumer, mesh);
      return found?.status?.status === 'ACTIVE'
        ? { verdict: 'nothing-to-do' }
        : {
            verdict: 'wait',
            reason: 'the account cannot describe the mesh yet',
          };
    },
  };
}
