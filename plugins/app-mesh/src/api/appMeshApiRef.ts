import { createApiRef } from '@backstage/frontend-plugin-api';
import type { AppMeshDetailApi } from '@crossmesh/plugin-app-mesh-common';

/**
 * The backend plugin's API in the browser. Replace its factory to read meshes from elsewhere.
 *
 * @public
 */
export const appMeshApiRef = createApiRef<AppMeshDetailApi>().with({
  id: 'plugin.app-mesh.api',
  pluginId: 'app-mesh',
});
