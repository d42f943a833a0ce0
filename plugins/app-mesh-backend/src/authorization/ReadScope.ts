import type { PermittedResource } from '@crossmesh/plugin-app-mesh-common';

/**
 * How much somebody may read.
 */
export interface ReadScope {
  /** Whether that is everything. */
  unlimited: boolean;
  /**
   * Names what may be read: scopes of one key allow the same, so that what was found for one holds for the
   * other. Absent where that is not known.
   */
  key?: string;
  allows(resource: PermittedResource): boolean;
}
