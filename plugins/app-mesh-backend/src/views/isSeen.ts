import type { ReadScope } from '../authorization';
import type { SnapshotContent } from '../store';

/**
 * Tells whether something may be seen of an account: only then are its role, its clusters and its team any
 * of the reader's business.
 *
 * @param visible - what may be seen of a snapshot
 */
export function isSeen(
  visible: SnapshotContent,
  scope: ReadScope,
): (accountId: string) => boolean {
  const owners = new Set(
    visible.resources.map(({ resourceOwner }) => resourceOwner),
  );
  return accountId => scope.unlimited || owners.has(accountId);
}
