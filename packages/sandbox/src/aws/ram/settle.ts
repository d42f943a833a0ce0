import type { AwsWorld } from '../core';
import { setStatus } from './associationStatus';
import { awaiting } from './principals';

const HOUR = 3600 * 1000;
/** For App Mesh meshes; other resources have a week. */
const INVITATION_LIFETIME = 12 * HOUR;
const ANSWERED_INVITATION_LIFETIME = 7 * 24 * HOUR;
const DELETED_SHARE_LIFETIME = 2 * HOUR;

/** Lets time do its work on invitations and deleted shares. */
export function settle({ state, clock }: AwsWorld): void {
  const now = clock.now();
  const { shares, invitations } = state.ram;
  for (const invitation of Object.values(invitations)) {
    const { status, sentAt, answeredAt, arn, shareArn, receiver } = invitation;
    if (status === 'PENDING' && sentAt + INVITATION_LIFETIME <= now) {
      const expiredAt = sentAt + INVITATION_LIFETIME;
      invitation.status = 'EXPIRED';
      invitation.answeredAt = expiredAt;
      for (const association of awaiting(shares[shareArn], receiver)) {
        setStatus(association, 'DISASSOCIATED', {
          by: invitation.sender,
          at: expiredAt,
        });
      }
    } else if (
      answeredAt !== undefined &&
      answeredAt + ANSWERED_INVITATION_LIFETIME <= now
    ) {
      delete invitations[arn];
    }
  }
  for (const share of Object.values(shares)) {
    if (
      share.status === 'DELETED' &&
      share.updatedAt + DELETED_SHARE_LIFETIME <= now
    ) {
      delete shares[share.arn];
    }
  }
}
