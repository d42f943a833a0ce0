import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import {
  findInvitation,
  findMesh,
  findShares,
  invitationHoursLeft,
} from '../aws';
import type { Gate } from '../engine';
import { place } from '../engine';

/**
 * The owner shares the mesh with the consumer, and its invitation has not lapsed. Where the consumer sees
 * the mesh already, how it came to that is of no interest: invitations vanish after some days, and inside
 * an organization there is none.
 */
export function invitationGate(mesh: MeshId, consumer: string): Gate {
  return {
    id: `invitation-${consumer}`,
    title: `the mesh ${mesh.meshName} is shared with the account`,
    accountId: consumer,
    region: mesh.region,
    async check(context) {
      if (await findMesh(context, consumer, mesh)) {
        return;
      }
      const where = place(context.accounts, {
        accountId: consumer,
        region: mesh.region,
      });
      const share = 'share it again with app-mesh:mesh:share';
      const invitation = await findInvitation(context, consumer, mesh);
      const hours = invitation && invitationHoursLeft(invitation);
      const lapsed =
        invitation?.status === 'EXPIRED' ||
        (invitation?.status === 'PENDING' && hours !== undefined && hours <= 0);
      if (lapsed || invitation?.status === 'REJECTED') {
        throw new ConflictError(
          `The invitation of ${where} to the mesh ${mesh.meshName} of account ${
            mesh.meshOwner
          } ${
            lapsed ? 'expired after its 12 hours' : 'was rejected'
          }; ${share}, which sends a new one.`,
        );
      }
      const { principals } = await findShares(context, mesh);
      const associated = principals.some(({ status }) =>
        ['ASSOCIATED', 'ASSOCIATING'].includes(status ?? ''),
      );
      if (!invitation && !associated) {
        throw new ConflictError(
          `The mesh ${mesh.meshName} of account ${mesh.meshOwner} is not shared with ${where}; share it with app-mesh:mesh:share first.`,
        );
      }
    },
  };
}
