import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ClusterObject } from '@crossmesh/plugin-app-mesh-common';
import type {
  AccountDirectory,
  ClusterClients,
} from '@crossmesh/plugin-app-mesh-node';
import pLimit from 'p-limit';
import type { SourceReader } from './SourceReader';
import { readCluster } from './clusters';

/** Clusters that are read side by side. */
const CONCURRENCY = 5;

/**
 * Reads all configured clusters.
 */
export class ClusterReader {
  readonly #accounts: AccountDirectory;
  readonly #clusterClients: ClusterClients;
  readonly #sources: SourceReader;

  constructor(options: {
    accounts: AccountDirectory;
    clusterClients: ClusterClients;
    sources: SourceReader;
  }) {
    this.#accounts = options.accounts;
    this.#clusterClients = options.clusterClients;
    this.#sources = options.sources;
  }

  /** Per cluster that could be read, its objects by ARN. */
  async read(
    credentials: BackstageCredentials,
  ): Promise<Map<string, Map<string, ClusterObject>>> {
    const limit = pLimit(CONCURRENCY);
    const clusters = this.#accounts.list().flatMap(account => account.clusters);
    const readings = await Promise.all(
      clusters.map(async cluster => {
        const reading = await limit(() =>
          this.#sources.read(
            {
              accountId: cluster.accountId,
              region: cluster.region,
              service: 'kubernetes',
              cluster: cluster.name,
            },
            async () =>
              readCluster(
                await this.#clusterClients.forCluster(cluster, { credentials }),
              ),
          ),
        );
        return reading && ([cluster.name, reading.value] as const);
      }),
    );
    return new Map(readings.filter(reading => reading !== undefined));
  }
}
