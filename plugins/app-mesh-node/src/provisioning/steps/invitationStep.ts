import { AcceptResourceShareInvitationCommand } from '@aws-sdk/client-ram';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { findInvitation, findMesh, invitationHoursLeft } from '../aws';
import type { Step } from '../engine';
import { clientToken, place } from '../engine';

/** S10: the consumer accepts, or it turns out that none is needed. */
export function invitationStep(mesh: MeshId, consumer: string): Step {
  const id = 'invitation';
  const where = { accountId: consumer, region: mesh.region };
  return {
    id,
    title: `accept the invitation to the mesh ${mesh.meshName}`,
    ...where,
    after: [],
    async observe(context) {
      if (await findMesh(context, consumer, mesh)) {
        return { verdict: 'nothing-to-do' };
      }
      const invitation = await findInvitation(context, consumer, mesh);
      switch (invitation?.status) {
        case 'PENDING': {
          const hours = invitationHoursLeft(invitation);
          return {
            verdict: 'create',
            reason:
              hours === undefined
                ? undefined
                : `it lapses in ${hours.toFixed(1)} hours`,
          };
        }
        case 'EXPIRED':
        case 'REJECTED':
          return {
            verdict: 'blocked',
            reason: `The invitation of ${place(
              context.accounts,
              where,
            )} to the mesh ${
              mesh.meshName
            } was ${invitation.status.toLowerCase()}; share it again with app-mesh:mesh:share, which sends a new one.`,
          };
        case 'ACCEPTED':
          return {
            verdict: 'wait',
            reason: 'the accepted share does not show the mesh yet',
          };
        default:
          return {
            verdict: 'wait',
            reason:
              'no invitation has arrived yet, and the mesh is not visible',
          };
      }
    },
    async act(context, found) {
      const invitation = await findInvitation(context, consumer, mesh);
      const arn = invitation?.resourceShareInvitationArn;
      if (!arn) {
        return;
      }
      if ('reason' in found && found.reason) {
        context.logger.info(
          `${place(context.accounts, where)}: accepting the invitation; ${
            found.reason
          }`,
        );
      }
      const { ram } = await context.aws.forAccount(where);
      await ram.send(
        new AcceptResourceShareInvitationCommand({
          resourceShareInvitationArn: arn,
          clientToken: clientToken(context.taskId, id, arn),
        }),
        { abortSignal: context.signal },
      );
    },
  };
}
