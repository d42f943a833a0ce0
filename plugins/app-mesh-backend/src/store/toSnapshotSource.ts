import type { SnapshotSource } from '@crossmesh/plugin-app-mesh-common';
import type { StoredSource } from './types';

/** A source without what it tells of its account. */
export function toSnapshotSource({
  cloudMapNamespaces,
  serviceLinkedRole,
  ...source
}: StoredSource): SnapshotSource {
  return source;
}
