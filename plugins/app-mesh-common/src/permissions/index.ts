export { formatMeshTarget } from './formatMeshTarget';
export { isEntityOwner } from './isEntityOwner';
export { isInAccounts } from './isInAccounts';
export { isInMeshes } from './isInMeshes';
export { isInNamedMeshes } from './isInNamedMeshes';
export type { MeshTarget } from './MeshTarget';
export { parseMeshTarget } from './parseMeshTarget';
export {
  appMeshPermissions,
  appMeshReadPermission,
  appMeshRefreshPermission,
} from './permissions';
export type { PermittedResource } from './PermittedResource';
export {
  RESOURCE_TYPE_APP_MESH_RESOURCE,
  RESOURCE_TYPE_APP_MESH_TARGET,
} from './resourceTypes';
export {
  appMeshGatewayExposePermission,
  appMeshMeshCreatePermission,
  appMeshMeshJoinPermission,
  appMeshMeshLeavePermission,
  appMeshMeshRetirePermission,
  appMeshMeshShareExternalPermission,
  appMeshMeshSharePermission,
  appMeshMeshUnsharePermission,
  appMeshRouteShiftPermission,
  appMeshServiceOffboardPermission,
  appMeshServiceOnboardPermission,
  appMeshWritePermissions,
} from './writePermissions';
