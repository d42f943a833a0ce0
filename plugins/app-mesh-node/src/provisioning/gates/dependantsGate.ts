import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { place, type Gate, type ProvisioningContext } from '../engine';
import { findDependants, type Leaving } from '../removal';

/** Nobody that stays needs what is to leave the mesh; those who do are named, with their accounts. */
export function dependantsGate(options: {
  mesh: MeshId;
  accountId: string;
  /** What is to leave, for people. */
  what: string;
  leaving: (context: ProvisioningContext) => Promise<Leaving>;
}): Gate {
  const { accountId, leaving, mesh, what } = options;
  return {
    id: 'dependants',
    title: `nobody in the mesh ${mesh.meshName} depends on ${what}`,
    accountId,
    region: mesh.region,
    async check(context) {
      const found = await findDependants(context, mesh, await leaving(context));
      if (found.length === 0) {
        return;
      }
      const who = found.map(
        ({ resourceOwner, what: dependant }) =>
          `${dependant} (account ${resourceOwner})`,
      );
      throw new ConflictError(
        `${what} of ${place(context.accounts, {
          accountId,
          region: mesh.region,
        })} cannot leave the mesh ${mesh.meshName} of account ${
          mesh.meshOwner
        } while others depend on it: ${who.join(
          '; ',
        )}. Have those go, or do without it, first.`,
      );
    },
  };
}
