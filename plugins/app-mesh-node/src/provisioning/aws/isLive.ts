/**
 * Whether a principal or a resource is in a share or on its way, as a principal is until it answers its
 * invitation.
 */
export function isLive(status: string | undefined): boolean {
  return status === 'ASSOCIATED' || status === 'ASSOCIATING';
}
