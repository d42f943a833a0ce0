export { clusterOf } from './clusterOf';
export type { ClusterTarget } from './clusterOf';
export { dropNulls } from './dropNulls';
export { findDifferences } from './findDifferences';
export { isReconciled } from './isReconciled';
export { latestWarning } from './latestWarning';
export { matchesSelector } from './matchesSelector';
export { APP_MESH_API } from './types';
export type { ClusterResource } from './types';
