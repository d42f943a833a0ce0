import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading meshes, their graphs and the state of accounts.
 *
 * @public
 */
export const appMeshReadPermission = createPermission({
  name: 'app-mesh.read',
  attributes: { action: 'read' },
});

/**
 * Allows asking for a collection of all meshes before its time.
 *
 * @public
 */
export const appMeshRefreshPermission = createPermission({
  name: 'app-mesh.refresh',
  attributes: { action: 'update' },
});

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const appMeshPermissions = [
  appMeshReadPermission,
  appMeshRefreshPermission,
];
