export { clusterClientsServiceRef } from './clusterClientsServiceRef';
export { DefaultClusterClients } from './DefaultClusterClients';
export type {
  ClusterClient,
  ClusterClients,
  ClusterConnection,
  ClusterConnector,
  ClusterWatchEvent,
  ObjectReference,
} from './types';
