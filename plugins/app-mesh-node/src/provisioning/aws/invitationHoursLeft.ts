import type { ResourceShareInvitation } from '@aws-sdk/client-ram';

/** An invitation to an App Mesh mesh lapses after twelve hours. */
const LIFETIME_HOURS = 12;

/** Hours until the invitation lapses, negative after it; undefined if RAM gave no time. */
export function invitationHoursLeft(
  invitation: ResourceShareInvitation,
  now: number = Date.now(),
): number | undefined {
  const { invitationTimestamp } = invitation;
  return (
    invitationTimestamp &&
    LIFETIME_HOURS - (now - invitationTimestamp.getTime()) / 3_600_000
  );
}
