export * from './types';
export { ClusterApi } from './ClusterApi';
export { selectObjects } from './selectObjects';
