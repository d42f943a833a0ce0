import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_APP_MESH_TARGET } from './resourceTypes';

function targetPermission(
  name: string,
  action: 'create' | 'update' | 'delete',
) {
  return createPermission({
    name,
    attributes: { action },
    resourceType: RESOURCE_TYPE_APP_MESH_TARGET,
  });
}

/**
 * Allows creating a mesh in an account.
 *
 * @public
 */
export const appMeshMeshCreatePermission = targetPermission(
  'app-mesh.mesh.create',
  'create',
);

/**
 * Allows sharing a mesh that the account owns with accounts of its organization.
 *
 * @public
 */
export const appMeshMeshSharePermission = targetPermission(
  'app-mesh.mesh.share',
  'update',
);

/**
 * Allows sharing a mesh that the account owns with accounts outside of its organization; needed beside
 * {@link appMeshMeshSharePermission}.
 *
 * @public
 */
export const appMeshMeshShareExternalPermission = targetPermission(
  'app-mesh.mesh.share.external',
  'update',
);

/**
 * Allows having an account accept a mesh that is shared with it, and use it.
 *
 * @public
 */
export const appMeshMeshJoinPermission = targetPermission(
  'app-mesh.mesh.join',
  'update',
);

/**
 * Allows having an account leave a mesh that is shared with it.
 *
 * @public
 */
export const appMeshMeshLeavePermission = targetPermission(
  'app-mesh.mesh.leave',
  'delete',
);

/**
 * Allows ending the share of a mesh that the account owns.
 *
 * @public
 */
export const appMeshMeshUnsharePermission = targetPermission(
  'app-mesh.mesh.unshare',
  'delete',
);

/**
 * Allows deleting a mesh that the account owns.
 *
 * @public
 */
export const appMeshMeshRetirePermission = targetPermission(
  'app-mesh.mesh.retire',
  'delete',
);

/**
 * Allows putting a service of the account into a mesh.
 *
 * @public
 */
export const appMeshServiceOnboardPermission = targetPermission(
  'app-mesh.service.onboard',
  'create',
);

/**
 * Allows taking a service of the account out of a mesh.
 *
 * @public
 */
export const appMeshServiceOffboardPermission = targetPermission(
  'app-mesh.service.offboard',
  'delete',
);

/**
 * Allows exposing a service through a virtual gateway of the account.
 *
 * @public
 */
export const appMeshGatewayExposePermission = targetPermission(
  'app-mesh.gateway.expose',
  'update',
);

/**
 * Allows changing the weights of a route of the account.
 *
 * @public
 */
export const appMeshRouteShiftPermission = targetPermission(
  'app-mesh.route.shift',
  'update',
);

/**
 * All permissions to write, each for one account, region and mesh.
 *
 * @public
 */
export const appMeshWritePermissions = [
  appMeshMeshCreatePermission,
  appMeshMeshSharePermission,
  appMeshMeshShareExternalPermission,
  appMeshMeshJoinPermission,
  appMeshMeshLeavePermission,
  appMeshMeshUnsharePermission,
  appMeshMeshRetirePermission,
  appMeshServiceOnboardPermission,
  appMeshServiceOffboardPermission,
  appMeshGatewayExposePermission,
  appMeshRouteShiftPermission,
];
