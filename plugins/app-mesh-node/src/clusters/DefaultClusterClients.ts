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
  readonly #answerMilliseconds?: number;
  readonly #kinds = new Map<string, Record<string, V1APIResourceList>>();

  /**
   * @param options - after `answerMilliseconds` without an answer a request is given up, unless it is a watch; 30 seconds
   * by default
   */
  static create(options: {
    connector: ClusterConnector;
    answerMilliseconds?: number;
  }): DefaultClusterClients {
    return new DefaultClusterClients(
      options.connector,
      options.answerMilliseconds,
    );
  }

  private constructor(
    connector: ClusterConnector,
    answerMilliseconds?: number,
  ) {
    this.#connector = connector;
    this.#answerMilliseconds = answerMilliseconds;
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
        this.#answerMilliseconds,
      ),
    });
  }
}
