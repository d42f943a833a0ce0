import {
  AcceptResourceShareInvitationCommand,
  type ResourceShareInvitation,
} from '@aws-sdk/client-ram';
import { NotFoundError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import {
  findInvitation,
  findMesh,
  findShares,
  invitationHoursLeft,
  isLive,
  isOrganization,
  principalName,
  type MeshShare,
} from '../aws';
import type { Observation, ProvisioningContext, Step } from '../engine';
import { clientToken, place } from '../engine';

/** Through whom the consumer may get the mesh: itself, or what may hold it of the organization. */
function sharedThrough(shares: MeshShare[], consumer: string): string[] {
  return shares.flatMap(share =>
    [...share.principals]
      .filter(
        ([principal, { status }]) =>
          isLive(status) &&
          (principal === consumer || isOrganization(principal)),
      )
      .map(([principal]) => principal),
  );
}

function hoursLeft(invitation: ResourceShareInvitation): string | undefined {
  const hours = invitationHoursLeft(invitation);
  return hours === undefined
    ? undefined
    : `it lapses in ${Math.max(0, hours).toFixed(1)} hours`;
}

/**
 * S10: the consumer accepts, or it turns out that none is needed. Where the consumer sees the mesh, how it
 * came to that is of no interest: accepted invitations vanish after some days, and inside of an
 * organization there are none.
 */
export function invitationStep(mesh: MeshId, consumer: string): Step {
  const id = 'invitation';
  const where = { accountId: consumer, region: mesh.region };
  const theMesh = `the mesh ${mesh.meshName} of account ${mesh.meshOwner}`;

  async function observe(context: ProvisioningContext): Promise<Observation> {
    if (await findMesh(context, consumer, mesh)) {
      return { verdict: 'nothing-to-do' };
    }
    const shares = await findShares(context, mesh);
    const invitation = await findInvitation(context, consumer, mesh, shares);
    if (invitation?.status === 'PENDING') {
      return { verdict: 'create', reason: hoursLeft(invitation) };
    }
    // A new invitation, or the end of an old one, takes its time to be seen.
    if (sharedThrough(shares, consumer).length > 0) {
      return {
        verdict: 'wait',
        reason: 'neither the mesh nor a new invitation to it is visible yet',
      };
    }
    const here = place(context.accounts, where);
    const ended =
      invitation?.status === 'REJECTED'
        ? 'was rejected'
        : 'expired after its 12 hours';
    throw new NotFoundError(
      invitation
        ? `The invitation of ${here} to ${theMesh} ${ended}; share it again with app-mesh:mesh:share, which sends a new one.`
        : `${theMesh.replace(
            'the',
            'The',
          )} is not shared with ${here}; share it with app-mesh:mesh:share first.`,
    );
  }

  return {
    id,
    title: `accept the invitation to the mesh ${mesh.meshName}`,
    done: `accepted the invitation to the mesh ${mesh.meshName}`,
    ...where,
    after: [],
    observe,
    async explain(context) {
      const through = sharedThrough(await findShares(context, mesh), consumer);
      return through.includes(consumer)
        ? undefined
        : `it is shared with ${through
            .map(principalName)
            .join(' and ')} only, of which ${place(
            context.accounts,
            where,
          )} may be no member; share it with the account itself with app-mesh:mesh:share, or move that there`;
    },
    async act(context) {
      const shares = await findShares(context, mesh);
      const invitation = await findInvitation(context, consumer, mesh, shares);
      const arn = invitation?.resourceShareInvitationArn;
      if (!arn || invitation.status !== 'PENDING') {
        return;
      }
      context.logger.info(
        `${place(
          context.accounts,
          where,
        )}: accepting the invitation to ${theMesh}; ${
          hoursLeft(invitation) ?? 'it does not say when it lapses'
        }`,
      );
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
