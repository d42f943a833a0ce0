import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { V1APIResourceList } from '@kubernetes/client-node';
import type { MeshCluster } from '../accounts';
import { ConnectedObjectApi } from './ConnectedObjectApi';
import { DefaultClusterClient } from './DefaultClusterClient';
import type { ClusterClient, ClusterClients, ClusterConnector } from './types';

/**
 * Cluster clients over the given connector.
 *
 * @public
 */
export class DefaultClusterClients implements ClusterClients {
  readonly #connector: ClusterConnector;
  readonly #kinds = new Map<string, Record<string, V1APIResourceList>>();

  static create(options: {
    connector: ClusterConnector;
  }): DefaultClusterClients {
    return new DefaultClusterClients(options.connector);
  }

  private constructor(connector: ClusterConnector) {
    this.#connector = connector;
  }

  async forCluster(
    cluster: MeshCluster,
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterClient> {
    const kinds = this.#kinds.get(cluster.name) ?? {};
    this.#kinds.set(cluster.name, kinds);
    return DefaultClusterClient.create({
      cluster,
      api: ConnectedObjectApi.connect(
        await this.#connector.connect(cluster, options),
        kinds,
      ),
    });
  }
}
