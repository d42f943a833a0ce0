import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { meshKey } from '@crossmesh/plugin-app-mesh-common';
import type {
  AccountDirectory,
  AwsClients,
  ClusterClients,
} from '@crossmesh/plugin-app-mesh-node';
import type { SnapshotStore } from '../store';
import { AccountReader } from './AccountReader';
import { ClusterReader } from './ClusterReader';
import { SnapshotComposer } from './SnapshotComposer';
import { SourceReader } from './SourceReader';
import { readCatalogOwners } from './ownership';
import type { TokenBuckets } from './rates';

export interface CollectorOptions {
  accounts: AccountDirectory;
  awsClients: AwsClients;
  clusterClients: ClusterClients;
  catalog: CatalogService;
  auth: AuthService;
  store: SnapshotStore;
  signals: SignalsService;
  buckets: TokenBuckets;
  logger: LoggerService;
}

/**
 * Reads all configured accounts and clusters once and writes what it found. No failure of a source
 * fails the collection.
 */
export class Collector {
  readonly #options: CollectorOptions;

  static create(options: CollectorOptions): Collector {
    return new Collector(options);
  }

  private constructor(options: CollectorOptions) {
    this.#options = options;
  }

  async collect(signal?: AbortSignal): Promise<void> {
    const { accounts, auth, awsClients, catalog, logger, store } =
      this.#options;
    const previous = await store.list();
    const sources = new SourceReader({
      accounts,
      roleArn: accountId => awsClients.roleArn(accountId),
      logger,
      before: await store.sources(),
    });
    const credentials = await auth.getOwnServiceCredentials();
    const { buckets, clusterClients } = this.#options;
    const aws = new AccountReader({
      accounts,
      awsClients,
      buckets,
      sources,
      signal,
    });
    const [estate, clusters] = await Promise.all([
      aws.read(previous),
      new ClusterReader({ accounts, clusterClients, sources }).read(
        credentials,
      ),
    ]);

    const home = accounts.list()[0];
    // What a silent cluster told last still stands, so its claims are asked for too.
    const objects = [
      ...[...clusters.values()].flatMap(byArn => [...byArn.values()]),
      ...previous.flatMap(({ resources }) =>
        resources.flatMap(({ clusterObject }) => clusterObject ?? []),
      ),
    ];
    const owners = home
      ? await sources.read(
          {
            accountId: home.accountId,
            region: home.regions[0],
            service: 'catalog',
          },
          () => readCatalogOwners(catalog, objects, { credentials }),
        )
      : undefined;

    signal?.throwIfAborted();
    const snapshots = new SnapshotComposer({
      accounts,
      clusters,
      owners: owners?.value,
    }).compose(estate.meshes, previous);
    const changed = await store.write({
      snapshots,
      removed: estate.gone,
      sources: sources.sources,
    });
    for (const mesh of changed) {
      await this.#options.signals.publish({
        recipients: { type: 'broadcast' },
        channel: 'app-mesh',
        message: { action: 'snapshot-changed', mesh: meshKey(mesh) },
      });
    }
  }
}
