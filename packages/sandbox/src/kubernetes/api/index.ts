export * from './types';
export { ClusterApi } from './ClusterApi';
export { assertReached } from './assertReached';
export { selectObjects } from './selectObjects';
