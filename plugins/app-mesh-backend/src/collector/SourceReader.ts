import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { SourceError } from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { StoredSource } from '../store';
import type { ReadingMemory } from './ReadingMemory';
import type { SourceId, SourceMetrics } from './metrics';

/** What a source gave, or that it gave nothing. */
export type SourceReading<T> = { value: T } | undefined;

const MAPPED_ERRORS = [
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
];

function isAws({ service }: SourceId): boolean {
  return service !== 'kubernetes' && service !== 'catalog';
}

/** Clusters are followed, and whoever follows one asks it again when its time has come. */
function hasClockHere({ service }: SourceId): boolean {
  return service !== 'kubernetes';
}

function keyOf({ accountId, region, service, cluster }: SourceId): string {
  return [accountId, region, service, cluster].join('/');
}

/**
 * Runs one round of readings and keeps how each went: one that fails leaves the others alone, and its
 * last good date stands.
 */
export class SourceReader {
  readonly #accounts: AccountDirectory;
  readonly #roleArn: (accountId: string) => string | undefined;
  readonly #logger: LoggerService;
  readonly #before: Map<string, StoredSource>;
  readonly #memory: ReadingMemory;
  readonly #metrics: SourceMetrics;
  readonly #force: boolean;
  readonly #signal?: AbortSignal;
  readonly #throttled = new Set<string>();
  readonly #failedNow = new Set<string>();
  readonly #sources = new Map<string, StoredSource>();

  constructor(options: {
    accounts: AccountDirectory;
    roleArn: (accountId: string) => string | undefined;
    logger: LoggerService;
    before: StoredSource[];
    memory: ReadingMemory;
    metrics: SourceMetrics;
    /** Whether to ask also those whose time has not come. */
    force: boolean;
    /** What fails once it has aborted says nothing of its source. */
    signal?: AbortSignal;
  }) {
    this.#accounts = options.accounts;
    this.#roleArn = options.roleArn;
    this.#logger = options.logger;
    this.#before = new Map(
      options.before.map(source => [keyOf(source), source]),
    );
    this.#memory = options.memory;
    this.#metrics = options.metrics;
    this.#force = options.force;
    this.#signal = options.signal;
  }

  get sources(): StoredSource[] {
    return [...this.#sources.values()];
  }

  /** Leaves a source as it was, because it need not be asked in this round. */
  keep(source: SourceId): void {
    const key = keyOf(source);
    const before = this.#before.get(key);
    if (before && !this.#sources.has(key)) {
      this.#sources.set(key, before);
    }
  }

  /** Leaves all AWS sources as they were. */
  keepAws(): void {
    for (const source of this.#before.values()) {
      if (isAws(source)) {
        this.keep(source);
      }
    }
  }

  /** Notes that AWS throttles the reading of a source, and says so. */
  throttled(source: SourceId): void {
    const key = keyOf(source);
    const before = this.#sources.get(key) ?? this.#before.get(key);
    this.#metrics.throttled(source);
    if (!this.#throttled.has(key)) {
      this.#throttled.add(key);
      this.#logger.warn(
        `AWS throttles ${source.service} in account ${source.accountId}, ${source.region}; reading goes on slower, and what was read before is shown meanwhile.`,
      );
    }
    this.#sources.set(key, {
      ...before,
      ...(this.#failedNow.has(key)
        ? {}
        : { error: undefined, retryAt: undefined }),
      ...source,
      throttledAt: new Date().toISOString(),
    });
  }

  /** Whether a source failed when it was asked last. */
  isFailing(source: SourceId): boolean {
    return this.#memory.isFailing(keyOf(source));
  }

  /** Ends the round: a source that answered all that it was asked has recovered. */
  settle(): void {
    for (const [key, { error }] of this.#sources) {
      if (!error) {
        this.#memory.recovered(key);
      }
    }
  }

  called(source: SourceId): void {
    this.#metrics.called(source);
  }

  /**
   * @param options - `detail`: what of the value is to be kept with the source itself; `retryAt`: when a
   * source with a clock of its own is asked again after failing, in milliseconds
   * @throws the signal's reason if that aborts meanwhile
   */
  async read<T>(
    source: SourceId,
    run: () => Promise<T>,
    options: {
      detail?: (value: T) => Partial<StoredSource>;
      retryAt?: () => number | undefined;
    } = {},
  ): Promise<SourceReading<T>> {
    const key = keyOf(source);
    if (!this.#force && this.#memory.waits(key) && hasClockHere(source)) {
      this.keep(source);
      return undefined;
    }
    const start = performance.now();
    try {
      const value = await run();
      // An earlier failure of the same source in the same round stands.
      const { error, retryAt, throttledAt } = this.#sources.get(key) ?? {};
      this.#metrics.read(source, performance.now() - start);
      this.#sources.set(key, {
        ...source,
        readAt: new Date().toISOString(),
        error,
        retryAt,
        throttledAt,
        ...options.detail?.(value),
      });
      return { value };
    } catch (error) {
      this.#signal?.throwIfAborted();
      const retryAt = this.#retryAt(source, options.retryAt);
      this.#failedNow.add(key);
      this.#metrics.failed(source, performance.now() - start);
      this.#sources.set(key, {
        ...(this.#sources.get(key) ?? this.#before.get(key)),
        ...source,
        error: this.#describe(error, source),
        retryAt,
      });
      return undefined;
    }
  }

  /** Several readings of a source that fail in one round are one failure. */
  #retryAt(
    source: SourceId,
    clock?: () => number | undefined,
  ): string | undefined {
    const key = keyOf(source);
    if (!hasClockHere(source)) {
      const time = clock?.();
      return time === undefined ? undefined : new Date(time).toISOString();
    }
    return this.#failedNow.has(key)
      ? this.#sources.get(key)?.retryAt
      : new Date(this.#memory.failed(key)).toISOString();
  }

  #describe(error: unknown, source: SourceId): SourceError {
    const { accountId, cluster, region, service } = source;
    const accountName = this.#accounts
      .list()
      .find(account => account.accountId === accountId)?.name;
    const known = isError(error) && MAPPED_ERRORS.includes(error.name);
    if (!known) {
      this.#logger.error(
        `Reading ${keyOf(source)} failed`,
        error instanceof Error ? error : new Error(String(error)),
      );
    }
    return {
      accountId,
      accountName,
      region,
      service,
      cluster,
      role:
        service === 'kubernetes' || service === 'catalog'
          ? undefined
          : this.#roleArn(accountId),
      name: known ? error.name : 'Error',
      message: known
        ? error.message
        : `Reading ${service} of account ${
            accountName ?? ''
          } (${accountId}), ${region} failed unexpectedly; the backend's log says why.`,
      occurredAt: new Date().toISOString(),
    };
  }
}
