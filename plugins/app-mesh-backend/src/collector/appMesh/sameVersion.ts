import type { MeshResource } from '@crossmesh/plugin-app-mesh-common';
import type { ResourceRef } from './types';

/**
 * Whether a list shows a resource as it was read before. A resource that was deleted and created anew
 * begins at version 1 again, so its dates count too.
 */
export function sameVersion(
  known: Pick<
    MeshResource,
    'status' | 'version' | 'createdAt' | 'lastUpdatedAt'
  >,
  ref: ResourceRef,
): boolean {
  return (
    known.status === 'ACTIVE' &&
    known.version === ref.version &&
    // What a cluster told first has no dates yet.
    (known.lastUpdatedAt === undefined ||
      (known.createdAt === ref.createdAt?.toISOString() &&
        known.lastUpdatedAt === ref.lastUpdatedAt?.toISOString()))
  );
}
