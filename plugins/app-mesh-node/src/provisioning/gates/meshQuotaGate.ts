import { paginateListMeshes } from '@aws-sdk/client-app-mesh';
import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { readQuotas } from '../aws';
import { place, type Gate } from '../engine';

const QUOTA = { code: 'L-AC861A39', name: 'Meshes per account' };

/** The account may own one mesh more, where it does not own this one. */
export function meshQuotaGate(mesh: MeshId): Gate {
  const where = { accountId: mesh.meshOwner, region: mesh.region };
  return {
    id: 'mesh-quota',
    title: 'the account may own one more mesh',
    ...where,
    async check(context) {
      const limit = (await readQuotas(context, where))?.get(QUOTA.code);
      const { appMesh: client } = await context.aws.forAccount(where);
      const owned: string[] = [];
      for await (const page of paginateListMeshes({ client }, {})) {
        owned.push(
          ...(page.meshes ?? [])
            .filter(({ meshOwner }) => meshOwner === mesh.meshOwner)
            .map(({ meshName = '' }) => meshName),
        );
      }
      if (
        limit !== undefined &&
        !owned.includes(mesh.meshName) &&
        owned.length >= limit
      ) {
        const account = place(context.accounts, where).replace(/^a/, 'A');
        throw new ConflictError(
          `${account} owns ${
            owned.length
          } of the ${limit} meshes that it may own (${owned.join(', ')}), and ${
            mesh.meshName
          } would be one more; have the quota "${QUOTA.name}" (${
            QUOTA.code
          }) of that account raised, or retire one with app-mesh:mesh:retire.`,
        );
      }
    },
  };
}
