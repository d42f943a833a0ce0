import type { MeshId, ShareState } from '@crossmesh/plugin-app-mesh-common';
import type { SharingReading } from './types';

/** RAM lets an invitation to an App Mesh mesh expire after this many hours. */
const INVITATION_HOURS = 12;

const ACCOUNT_ID = /^\d{12}$/;

type Invitation = SharingReading['invitations'][number];

function latest(invitations: Invitation[]): Invitation | undefined {
  return [...invitations].sort((a, b) =>
    (a.invitedAt ?? '') < (b.invitedAt ?? '') ? 1 : -1,
  )[0];
}

function invitedState(invitation: Invitation, now: Date): Partial<ShareState> {
  switch (invitation.status) {
    case 'PENDING': {
      const expiresAt =
        invitation.invitedAt &&
        new Date(
          Date.parse(invitation.invitedAt) + INVITATION_HOURS * 3_600_000,
        );
      if (expiresAt && expiresAt <= now) {
        return { state: 'expired' };
      }
      return {
        state: 'pending',
        invitationExpiresAt: expiresAt ? expiresAt.toISOString() : undefined,
      };
    }
    case 'REJECTED':
      return { state: 'rejected' };
    case 'EXPIRED':
      return { state: 'expired' };
    default:
      return { state: 'unknown' };
  }
}

/** Whether the owner's shares still give a consumer what it was last known to have. */
function stands(last: ShareState, shareArns: Set<string>): boolean {
  return last.resourceShareArn === undefined
    ? shareArns.size > 0
    : shareArns.has(last.resourceShareArn);
}

/**
 * How a mesh is shared with each consumer: those whom the owner's shares name, and those who see it. Of a consumer that
 * is silent, what was known stands as long as the owner still shares.
 *
 * @param seenBy - the accounts whose list of meshes shows it
 * @param readings - per account, as far as its RAM could be read
 * @param known - as it was last
 */
export function shareStates(
  mesh: MeshId & { arn: string },
  seenBy: string[],
  readings: Map<string, SharingReading>,
  now: Date,
  known: ShareState[] = [],
): ShareState[] {
  const owner = readings.get(mesh.meshOwner);
  const shareArns = new Set(
    (owner?.resources ?? [])
      .filter(({ resourceArn }) => resourceArn === mesh.arn)
      .map(({ shareArn }) => shareArn),
  );
  const principals = (owner?.principals ?? []).filter(({ shareArn }) =>
    shareArns.has(shareArn),
  );
  const silent = new Map(
    known
      .filter(
        share =>
          !readings.has(share.consumer) &&
          !seenBy.includes(share.consumer) &&
          stands(share, shareArns),
      )
      .map(share => [share.consumer, share]),
  );
  const consumers = new Set([
    ...silent.keys(),
    ...principals
      .map(({ principal }) => principal)
      .filter(principal => ACCOUNT_ID.test(principal)),
    ...seenBy,
  ]);
  consumers.delete(mesh.meshOwner);

  return [...consumers].sort().map(consumer => {
    const last = silent.get(consumer);
    if (last) {
      return last;
    }
    const principal = principals.find(entry => entry.principal === consumer);
    const reading = readings.get(consumer);
    const isShared =
      seenBy.includes(consumer) ||
      (reading?.received ?? []).some(shareArn => shareArns.has(shareArn));
    if (isShared) {
      const byOrganization =
        principal === undefined
          ? principals.length > 0
          : principal.external === false;
      return {
        consumer,
        state: byOrganization ? 'organization' : 'shared',
        resourceShareArn: principal?.shareArn,
      };
    }
    const invitation = latest(
      (reading?.invitations ?? []).filter(({ shareArn }) =>
        shareArns.has(shareArn),
      ),
    );
    return {
      consumer,
      state: 'unknown',
      resourceShareArn: principal?.shareArn,
      ...(invitation && invitedState(invitation, now)),
    };
  });
}
