export { Backoff } from './Backoff';
export { ClusterMirror } from './ClusterMirror';
export { ClusterMirrors } from './ClusterMirrors';
