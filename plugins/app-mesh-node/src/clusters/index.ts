export { clusterClientsServiceRef } from './clusterClientsServiceRef';
export { DefaultClusterClients } from './DefaultClusterClients';
export type {
  ClusterClient,
  ClusterClients,
  ClusterConnection,
  ClusterConnector,
  ObjectReference,
} from './types';
