import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_APP_MESH_RESOURCE } from './resourceTypes';
import { appMeshWritePermissions } from './writePermissions';

/**
 * Allows reading meshes, their graphs and the state of accounts. A conditional decision (rules
 * `IN_ACCOUNTS`, `IN_MESHES` and `IS_ENTITY_OWNER`) filters what is read.
 *
 * @public
 */
export const appMeshReadPermission = createPermission({
  name: 'app-mesh.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_APP_MESH_RESOURCE,
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
  ...appMeshWritePermissions,
];
