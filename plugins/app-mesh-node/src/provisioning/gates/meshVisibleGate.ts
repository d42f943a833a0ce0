import { NotFoundError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { findMesh } from '../aws';
import type { Gate } from '../engine';
import { place } from '../engine';

/** The account sees the mesh. */
export function meshVisibleGate(mesh: MeshId, accountId: string): Gate {
  return {
    id: `mesh-visible-${accountId}`,
    title: `the mesh ${mesh.meshName} is visible`,
    accountId,
    region: mesh.region,
    async check(context) {
      if (await findMesh(context, accountId, mesh)) {
        return;
      }
      const where = place(context.accounts, { accountId, region: mesh.region });
      throw new NotFoundError(
        accountId === mesh.meshOwner
          ? `There is no mesh ${mesh.meshName} in ${where}; create it first with app-mesh:mesh:create.`
          : `The mesh ${mesh.meshName} of account ${mesh.meshOwner} does not exist or is not shared with ${where}; run the template "Create a shared mesh" with that account as a consumer first.`,
      );
    },
  };
}
