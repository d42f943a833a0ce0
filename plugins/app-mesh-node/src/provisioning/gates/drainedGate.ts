import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { findShares, isLive, isOrganization, principalName } from '../aws';
import { place, type Gate, type ProvisioningContext } from '../engine';
import { KIND_WORDS, listMeshResources } from '../removal';

/** Accounts that keep the mesh whatever happens to the organizations that it is shared with. */
async function namedAccounts(
  context: ProvisioningContext,
  mesh: MeshId,
): Promise<string[]> {
  return (await findShares(context, mesh)).flatMap(({ principals }) =>
    [...principals]
      .filter(([id, { status }]) => !isOrganization(id) && isLive(status))
      .map(([id]) => id),
  );
}

/**
 * Whoever is to leave a mesh has nothing in it any more. What an account has would stay after unsharing,
 * out of its reach, and its Envoys would get no configuration any more.
 *
 * @param leavers - ids of accounts, and ARNs of organizations and their units: whose members are not
 * known, and may be anybody with whom the mesh is not shared by name; all but the mesh's owner where absent
 */
export function drainedGate(
  mesh: MeshId,
  leavers: string[] | undefined,
  remedy: string,
): Gate {
  const where = { accountId: mesh.meshOwner, region: mesh.region };
  const accountIds = leavers?.filter(id => !isOrganization(id)) ?? [];
  const byOrganization = leavers?.some(isOrganization) ?? false;
  return {
    id: 'drained',
    title: `nothing of ${
      leavers?.map(principalName).join(', ') ?? 'any other account'
    } is left in the mesh ${mesh.meshName}`,
    ...where,
    async check(context) {
      const [lists, named] = await Promise.all([
        Promise.all(
          (['virtualService', 'virtualRouter', 'virtualNode'] as const).map(
            kind =>
              listMeshResources(context, {
                accountId: mesh.meshOwner,
                mesh,
                kind,
              }),
          ),
        ),
        byOrganization ? namedAccounts(context, mesh) : undefined,
      ]);
      const leaves = (owner: string) =>
        accountIds.includes(owner) ||
        (owner !== mesh.meshOwner &&
          (!leavers || named?.includes(owner) === false));
      const left = lists
        .flat()
        .filter(({ resourceOwner }) => leaves(resourceOwner));
      if (left.length > 0) {
        throw new ConflictError(
          `The mesh ${mesh.meshName} of ${place(
            context.accounts,
            where,
          )} still holds ${left
            .map(
              ({ kind, name, resourceOwner }) =>
                `the ${KIND_WORDS[kind]} ${name} of account ${resourceOwner}`,
            )
            .join(', ')}; ${remedy}.`,
        );
      }
    },
  };
}
