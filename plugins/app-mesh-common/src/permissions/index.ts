export {
  appMeshPermissions,
  appMeshReadPermission,
  appMeshRefreshPermission,
} from './permissions';
