import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { MeshRule } from '@crossmesh/plugin-app-mesh-common';

/**
 * Takes rules beside Crossmesh's own.
 *
 * @public
 */
export interface AppMeshRulesExtensionPoint {
  /**
   * @throws InputError for a code that is none or begins with AM, which is Crossmesh's own
   * @throws ConflictError for a code that another rule has
   */
  addRules(...rules: MeshRule[]): void;
}

/**
 * Where modules of the plugin `app-mesh` add rules of their own.
 *
 * @public
 */
export const appMeshRulesExtensionPoint =
  createExtensionPoint<AppMeshRulesExtensionPoint>({ id: 'app-mesh.rules' });
