import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { meshKey, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import type {
  AccountDirectory,
  AwsClients,
  ClusterClients,
} from '@crossmesh/plugin-app-mesh-node';
import pLimit from 'p-limit';
import type { SnapshotStore } from '../store';
import {
  AccountReader,
  type EstateReading,
  type MeshReading,
} from './AccountReader';
import { ClusterReader } from './ClusterReader';
import { ReadingMemory } from './ReadingMemory';
import { Round } from './Round';
import { SourceReader } from './SourceReader';
import { OpenTelemetryMetrics, type SourceMetrics } from './metrics';
import { ClusterMirrors } from './mirrors';
import { OwnersCache } from './ownership';
import type { TokenBuckets } from './rates';

const DEFAULT_OWNER_TAG = 'owner';
const DEFAULT_RESYNC_MILLISECONDS = 600_000;

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
  metrics?: SourceMetrics;
  /** Key of the tag that names a resource's owner; `owner` by default. */
  ownerTag?: string;
  /** After so long App Mesh is read again even where clusters tell all; ten minutes by default. */
  resyncMilliseconds?: number;
  /** After so long a source is asked again that failed for the first time in a row; a second by default. */
  retryMilliseconds?: number;
  /** After so long without an answer AWS or the catalog is given up in this round. */
  answerMilliseconds?: number;
}

/** How a collection came about. */
export interface CollectOptions {
  /** Nobody asked, so that what clusters tell and what is remembered need not be read, nor what failed a moment ago. */
  scheduled?: boolean;
  /** Beyond that, only what failed last time and whose time has come is asked. */
  retrying?: boolean;
}

/**
 * Reads all configured accounts and clusters and writes what it found. No failure of a source fails a
 * collection.
 */
export class Collector {
  readonly #options: CollectorOptions;
  readonly #memory: ReadingMemory;
  readonly #metrics: SourceMetrics;
  readonly #owners: OwnersCache;
  /** What is composed and written is never composed twice at a time. */
  readonly #writing = pLimit(1);
  #mirrors?: ClusterMirrors;
  #meshObjects = '';

  static create(options: CollectorOptions): Collector {
    return new Collector(options);
  }

  private constructor(options: CollectorOptions) {
    this.#options = options;
    this.#metrics = options.metrics ?? new OpenTelemetryMetrics();
    this.#owners = new OwnersCache(options.catalog, options);
    this.#memory = new ReadingMemory({
      resyncMilliseconds:
        options.resyncMilliseconds ?? DEFAULT_RESYNC_MILLISECONDS,
      retryMilliseconds: options.retryMilliseconds,
    });
  }

  /**
   * From the next collection on, follows the clusters instead of listing what they hold.
   *
   * @param onChange - called after each change in a cluster
   */
  watch(onChange: () => void): void {
    this.#mirrors ??= ClusterMirrors.create({ ...this.#options, onChange });
  }

  /** When the first of the sources that failed is to be asked again, in milliseconds; undefined if none failed. */
  get nextRetry(): number | undefined {
    return this.#memory.nextRetry;
  }

  unwatch(): void {
    this.#mirrors?.stop();
    this.#mirrors = undefined;
    this.#memory.forget();
  }

  /** Reads what is due, or all if it is asked for. */
  async collect(
    signal?: AbortSignal,
    options: CollectOptions = {},
  ): Promise<void> {
    const { retrying = false, scheduled = retrying } = options;
    const force = !scheduled;
    const { accounts, store } = this.#options;
    this.#memory.beginRound();
    if (force) {
      this.#memory.expire();
    }
    const sources = await this.#sources(force, signal);
    const round = await this.#readClusters(sources);
    if (this.#hasNewMesh(round)) {
      this.#memory.expire();
    }
    const previous = await store.list();
    const estate = await new AccountReader({
      ...this.#options,
      sources,
      memory: this.#memory,
      explanations: round.explanations,
      isCovered: mesh => round.covers(mesh, previous),
      isWatched: place => round.isWatched(place),
      ownerTag: this.#options.ownerTag ?? DEFAULT_OWNER_TAG,
      urgent: force,
      retrying,
      nameOf: accountId => accounts.get(accountId).name,
      signal,
    }).read(previous);
    await this.#finish(sources, estate, signal);
  }

  /** Brings the snapshots up to what clusters tell, without a call to AWS unless there is a new mesh. */
  async follow(signal?: AbortSignal): Promise<void> {
    const sources = await this.#sources(false, signal);
    if (this.#hasNewMesh(await this.#readClusters(sources), { peek: true })) {
      await this.collect(signal, { scheduled: true });
      return;
    }
    sources.keepAws();
    const previous = await this.#options.store.list();
    await this.#finish(
      sources,
      {
        meshes: previous.map(({ mesh }) => ({ mesh })),
        gone: [],
        ownerTags: new Map(),
      },
      signal,
    );
  }

  async #sources(force: boolean, signal?: AbortSignal): Promise<SourceReader> {
    const { accounts, awsClients, logger, store } = this.#options;
    return new SourceReader({
      accounts,
      roleArn: accountId => awsClients.roleArn(accountId),
      logger,
      before: await store.sources(),
      memory: this.#memory,
      metrics: this.#metrics,
      force,
      signal,
    });
  }

  async #readClusters(sources: SourceReader): Promise<Round> {
    const { accounts, auth } = this.#options;
    const clusters = await new ClusterReader({
      ...this.#options,
      mirrors: this.#mirrors,
      sources,
    }).read(await auth.getOwnServiceCredentials());
    return new Round({ accounts, clusters, mirrors: this.#mirrors });
  }

  /** Whether clusters show a mesh, or a membership in one, that they did not show before. */
  #hasNewMesh(round: Round, options: { peek?: boolean } = {}): boolean {
    const objects = round.meshObjects();
    const isNew = objects !== this.#meshObjects;
    if (!options.peek) {
      this.#meshObjects = objects;
    }
    return isNew;
  }

  async #finish(
    sources: SourceReader,
    estate: EstateReading,
    signal?: AbortSignal,
  ): Promise<void> {
    const changed = await this.#writing(async () => {
      const { accounts, auth, store } = this.#options;
      // Clusters and other rounds may have gone on while App Mesh was read.
      const round = await this.#readClusters(sources);
      const previous = await store.list();
      const home = accounts.list()[0];
      const credentials = await auth.getOwnServiceCredentials();
      const owners = home
        ? await sources.read(
            {
              accountId: home.accountId,
              region: home.regions[0],
              service: 'catalog',
            },
            () =>
              this.#owners.read(round.claims(previous, estate.ownerTags), {
                credentials,
              }),
          )
        : undefined;
      signal?.throwIfAborted();
      sources.settle();
      return store.write({
        snapshots: round
          .composer({
            accounts,
            owners: owners?.value,
            ownerTags: estate.ownerTags,
            readAt: key => this.#memory.readAt(key),
          })
          .compose(withPrevious(estate.meshes, previous), previous),
        removed: estate.gone,
        sources: sources.sources,
      });
    });
    if (changed.length > 0) {
      // Everybody hears this, also who may not know which meshes there are.
      await this.#options.signals.publish({
        recipients: { type: 'broadcast' },
        channel: 'app-mesh',
        message: { action: 'snapshot-changed' },
      });
    }
  }
}

/** Leaves out meshes that another round has found to be gone meanwhile. */
function withPrevious(
  readings: MeshReading[],
  previous: { mesh: MeshId }[],
): MeshReading[] {
  const known = new Set(previous.map(({ mesh }) => meshKey(mesh)));
  return readings.filter(
    ({ mesh, resources }) =>
      resources !== undefined || known.has(meshKey(mesh)),
  );
}
