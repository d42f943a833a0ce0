import type { ReadScope } from '../authorization';
import type { SnapshotContent } from '../store';
import { allowedOf, ownersOf } from './derived';

/**
 * What somebody may see of a snapshot; undefined if that is nothing. How a mesh is shared belongs to
 * the mesh itself, and to each consumer of whom something may be seen.
 */
export function restrictSnapshot(
  snapshot: SnapshotContent,
  scope: ReadScope,
): SnapshotContent | undefined {
  if (scope.unlimited) {
    return snapshot;
  }
  const resources = allowedOf(snapshot.resources, scope);
  if (resources.length === 0) {
    return undefined;
  }
  const seesMesh = resources.some(({ kind }) => kind === 'Mesh');
  const accounts = ownersOf(resources);
  return {
    ...snapshot,
    resources,
    shares: snapshot.shares.filter(
      ({ consumer }) => seesMesh || accounts.has(consumer),
    ),
  };
}
