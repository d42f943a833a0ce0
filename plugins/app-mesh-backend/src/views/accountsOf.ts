import type { SnapshotContent } from '../store';
import { ownersOf } from './derived';

/**
 * The accounts of a mesh: its owner first, then consumers and whoever created a resource.
 */
export function accountsOf(snapshot: SnapshotContent): string[] {
  return [
    ...new Set([
      snapshot.mesh.meshOwner,
      ...snapshot.shares.map(({ consumer }) => consumer),
      ...ownersOf(snapshot.resources),
    ]),
  ];
}
