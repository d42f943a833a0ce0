import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { place, type Gate } from '../engine';
import { KIND_WORDS, listMeshResources } from '../removal';

/** Nobody has resources in the mesh but the accounts that are cleaned up: another's would be torn from it. */
export function knownOwnersGate(mesh: MeshId, accountIds: string[]): Gate {
  const where = { accountId: mesh.meshOwner, region: mesh.region };
  return {
    id: 'known-owners',
    title: `only accounts that are cleaned up have resources in the mesh ${mesh.meshName}`,
    ...where,
    async check(context) {
      for (const kind of [
        'virtualService',
        'virtualNode',
        'virtualRouter',
      ] as const) {
        const resources = await listMeshResources(context, {
          accountId: mesh.meshOwner,
          mesh,
          kind,
        });
        const other = resources.find(
          ({ resourceOwner }) => !accountIds.includes(resourceOwner),
        );
        if (other) {
          throw new ConflictError(
            `Account ${other.resourceOwner} has the ${KIND_WORDS[kind]} ${
              other.name
            } in the mesh ${mesh.meshName} of ${place(
              context.accounts,
              where,
            )} and is not among the accounts to clean up; add it to appMesh.accounts and to the accounts of this run, or have it leave the mesh first.`,
          );
        }
      }
    },
  };
}
