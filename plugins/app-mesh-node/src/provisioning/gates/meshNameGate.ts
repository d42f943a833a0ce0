import { paginateListMeshes } from '@aws-sdk/client-app-mesh';
import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { Gate } from '../engine';
import { place } from '../engine';

/**
 * The account sees no other mesh of that name. Two of one name in a cluster cannot be told apart, and a
 * namespace label would select both.
 */
export function meshNameGate(mesh: MeshId, accountId: string): Gate {
  return {
    id: `mesh-name-${accountId}`,
    title: `no other mesh is called ${mesh.meshName}`,
    accountId,
    region: mesh.region,
    async check(context) {
      const { appMesh: client } = await context.aws.forAccount({
        accountId,
        region: mesh.region,
      });
      for await (const page of paginateListMeshes({ client }, {})) {
        const other = page.meshes?.find(
          found =>
            found.meshName === mesh.meshName &&
            found.meshOwner !== mesh.meshOwner,
        );
        if (other) {
          throw new ConflictError(
            `The name ${mesh.meshName} is taken in ${place(context.accounts, {
              accountId,
              region: mesh.region,
            })} by a mesh that account ${
              other.meshOwner
            } owns; choose another name, or remove that mesh.`,
          );
        }
      }
    },
  };
}
