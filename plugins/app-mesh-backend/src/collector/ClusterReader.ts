import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AccountDirectory,
  ClusterClients,
  MeshCluster,
} from '@crossmesh/plugin-app-mesh-node';
import pLimit from 'p-limit';
import type { SourceReader } from './SourceReader';
import { readCluster, type ClusterReading } from './clusters';
import type { ClusterMirrors } from './mirrors';

/** Clusters that are read side by side. */
const CONCURRENCY = 5;

/**
 * Reads all configured clusters: from their mirrors where there are some, or by lists.
 */
export class ClusterReader {
  readonly #accounts: AccountDirectory;
  readonly #clusterClients: ClusterClients;
  readonly #mirrors?: ClusterMirrors;
  readonly #sources: SourceReader;

  constructor(options: {
    accounts: AccountDirectory;
    clusterClients: ClusterClients;
    mirrors?: ClusterMirrors;
    sources: SourceReader;
  }) {
    this.#accounts = options.accounts;
    this.#clusterClients = options.clusterClients;
    this.#mirrors = options.mirrors;
    this.#sources = options.sources;
  }

  /** By name, what each cluster told that could be read. */
  async read(
    credentials: BackstageCredentials,
  ): Promise<Map<string, ClusterReading>> {
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
            () => this.#read(cluster, credentials),
            { retryAt: () => this.#mirrors?.for(cluster)?.retryAt },
          ),
        );
        return reading && ([cluster.name, reading.value] as const);
      }),
    );
    return new Map(readings.filter(reading => reading !== undefined));
  }

  async #read(
    cluster: MeshCluster,
    credentials: BackstageCredentials,
  ): Promise<ClusterReading> {
    const mirror = this.#mirrors?.for(cluster);
    return mirror
      ? mirror.read()
      : readCluster(
          await this.#clusterClients.forCluster(cluster, { credentials }),
        );
  }
}
