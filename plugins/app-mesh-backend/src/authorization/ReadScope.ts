import type { PermittedResource } from '@crossmesh/plugin-app-mesh-common';

/**
 * How much somebody may read.
 */
export interface ReadScope {
  /** Whether that is everything. */
  unlimited: boolean;
  allows(resource: PermittedResource): boolean;
}
