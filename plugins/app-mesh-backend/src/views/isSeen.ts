import type { ReadScope } from '../authorization';
import type { SnapshotContent } from '../store';
import { ownersOf } from './derived';

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
  const owners = ownersOf(visible.resources);
  return accountId => scope.unlimited || owners.has(accountId);
}
