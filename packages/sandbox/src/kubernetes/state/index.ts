export type { ClusterState } from './ClusterState';
export { loadCluster } from './loadCluster';
export { saveCluster } from './saveCluster';
