import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { MeshCluster } from '../accounts';
import type { ClusterConnection, ClusterConnector } from './types';

/**
 * Reaches clusters through the proxy of the Kubernetes plugin, which knows their addresses, signs in
 * to them and checks the permission `kubernetes.proxy`.
 */
export class ProxyClusterConnector implements ClusterConnector {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): ProxyClusterConnector {
    return new ProxyClusterConnector(options.auth, options.discovery);
  }

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  async connect(
    cluster: MeshCluster,
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterConnection> {
    const baseUrl = await this.#discovery.getBaseUrl('kubernetes');
    return {
      baseUrl: `${baseUrl}/proxy`,
      headers: async () => {
        const { token } = await this.#auth.getPluginRequestToken({
          onBehalfOf: options.credentials,
          targetPluginId: 'kubernetes',
        });
        return {
          Authorization: `Bearer ${token}`,
          'Backstage-Kubernetes-Cluster': cluster.name,
        };
      },
    };
  }
}
