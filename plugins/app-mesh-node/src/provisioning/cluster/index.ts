export { clusterOf } from './clusterOf';
export type { ClusterTarget } from './clusterOf';
export { differences } from './differences';
export { isReconciled } from './isReconciled';
export { latestWarning } from './latestWarning';
export { APP_MESH_API } from './types';
export type { ClusterResource } from './types';
