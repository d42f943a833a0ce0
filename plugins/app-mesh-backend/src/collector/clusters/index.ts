export { readCluster } from './readCluster';
