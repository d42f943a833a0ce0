export { indexCluster } from './indexCluster';
export {
  APP_MESH_API_VERSION,
  APP_MESH_OBJECT_KINDS,
  type AppMeshObjectKind,
} from './kinds';
export { readCluster } from './readCluster';
export type {
  AppMeshObject,
  ClusterContents,
  ClusterReading,
  ClusterResource,
  PodObject,
} from './types';
