import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  SnapshotSource,
  SourceError,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { StoredSource } from '../store';

type SourceId = Pick<
  SnapshotSource,
  'accountId' | 'region' | 'service' | 'cluster'
>;

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
  readonly #sources = new Map<string, StoredSource>();

  constructor(options: {
    accounts: AccountDirectory;
    roleArn: (accountId: string) => string | undefined;
    logger: LoggerService;
    before: StoredSource[];
  }) {
    this.#accounts = options.accounts;
    this.#roleArn = options.roleArn;
    this.#logger = options.logger;
    this.#before = new Map(
      options.before.map(source => [keyOf(source), source]),
    );
  }

  get sources(): StoredSource[] {
    return [...this.#sources.values()];
  }

  /**
   * @param detail - what of the value is to be kept with the source itself
   */
  async read<T>(
    source: SourceId,
    run: () => Promise<T>,
    detail?: (value: T) => Partial<StoredSource>,
  ): Promise<SourceReading<T>> {
    const key = keyOf(source);
    try {
      const value = await run();
      // An earlier failure of the same source in the same round stands.
      const error = this.#sources.get(key)?.error;
      this.#sources.set(key, {
        ...source,
        readAt: new Date().toISOString(),
        error,
        ...detail?.(value),
      });
      return { value };
    } catch (error) {
      this.#sources.set(key, {
        ...(this.#sources.get(key) ?? this.#before.get(key)),
        ...source,
        error: this.#describe(error, source),
      });
      return undefined;
    }
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
