import {
  appMeshGatewayExposePermission,
  appMeshMeshCreatePermission,
  appMeshMeshJoinPermission,
  appMeshMeshLeavePermission,
  appMeshMeshRetirePermission,
  appMeshMeshSharePermission,
  appMeshMeshUnsharePermission,
  appMeshRouteShiftPermission,
  appMeshServiceOffboardPermission,
  appMeshServiceOnboardPermission,
} from '@crossmesh/plugin-app-mesh-common';

const PERMISSIONS = {
  'mesh:create': appMeshMeshCreatePermission,
  'mesh:share': appMeshMeshSharePermission,
  'mesh:join': appMeshMeshJoinPermission,
  'mesh:leave': appMeshMeshLeavePermission,
  'mesh:unshare': appMeshMeshUnsharePermission,
  'mesh:retire': appMeshMeshRetirePermission,
  'service:onboard': appMeshServiceOnboardPermission,
  'service:offboard': appMeshServiceOffboardPermission,
  'gateway:expose': appMeshGatewayExposePermission,
  'route:shift': appMeshRouteShiftPermission,
};

/**
 * The permission that a recipe needs.
 *
 * @throws Error for a recipe that has none: what nobody can be allowed is not run
 */
export function permissionOf(recipe: string) {
  const found = Object.entries(PERMISSIONS).find(([name]) => name === recipe);
  if (!found) {
    throw new Error(`The recipe ${recipe} has no permission.`);
  }
  return found[1];
}
