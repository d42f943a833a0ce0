import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultClusterClients } from './DefaultClusterClients';
import { ProxyClusterConnector } from './ProxyClusterConnector';
import type { ClusterClients } from './types';

/**
 * Clients for the clusters of the configured accounts, through the Kubernetes plugin's proxy.
 *
 * @public
 */
export const clusterClientsServiceRef = createServiceRef<ClusterClients>({
  id: 'app-mesh.cluster-clients',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      factory: ({ auth, discovery }) =>
        DefaultClusterClients.create({
          connector: ProxyClusterConnector.create({ auth, discovery }),
        }),
    }),
});
