import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { place, type Gate } from '../engine';
import { listMeshResources } from '../removal';

/**
 * An account has nothing in the mesh any more. What it has would stay after unsharing, out of its reach,
 * and its Envoys would get no configuration any more.
 *
 * @param consumers - the accounts; all but the mesh's owner where absent
 */
export function drainedGate(
  mesh: MeshId,
  consumers: string[] | undefined,
  remedy: string,
): Gate {
  const where = { accountId: mesh.meshOwner, region: mesh.region };
  return {
    id: 'drained',
    title: `nothing of ${
      consumers?.join(', ') ?? 'any other account'
    } is left in the mesh ${mesh.meshName}`,
    ...where,
    async check(context) {
      const lists = await Promise.all(
        (['virtualService', 'virtualRouter', 'virtualNode'] as const).map(
          kind =>
            listMeshResources(context, {
              accountId: mesh.meshOwner,
              mesh,
              kind,
            }),
        ),
      );
      const left = lists
        .flat()
        .filter(({ resourceOwner }) =>
          consumers
            ? consumers.includes(resourceOwner)
            : resourceOwner !== mesh.meshOwner,
        );
      if (left.length > 0) {
        throw new ConflictError(
          `The mesh ${mesh.meshName} of ${place(
            context.accounts,
            where,
          )} still holds ${left
            .map(
              ({ kind, name, resourceOwner }) =>
                `the ${kind} ${name} of account ${resourceOwner}`,
            )
            .join(', ')}; ${remedy}.`,
        );
      }
    },
  };
}
