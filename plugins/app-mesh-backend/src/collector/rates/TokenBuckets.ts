import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { TokenBucket, type TokenBucketOptions } from './TokenBucket';

const DEFAULT_REQUESTS_PER_SECOND = 10;
const DEFAULT_BURST = 20;

function readPositive(
  rootConfig: Config,
  key: string,
  fallback: number,
): number {
  const value = rootConfig.getOptionalNumber(key) ?? fallback;
  if (!(value > 0)) {
    throw new InputError(`${key} is ${value}; give a number above zero.`);
  }
  return value;
}

/**
 * One bucket per account, region and service, which all reads there share. AWS throttles by these.
 */
export class TokenBuckets {
  readonly #options: TokenBucketOptions;
  readonly #buckets = new Map<string, TokenBucket>();

  static fromConfig(
    rootConfig: Config,
    options: Pick<TokenBucketOptions, 'firstPauseMilliseconds'> = {},
  ): TokenBuckets {
    return new TokenBuckets({
      ...options,
      requestsPerSecond: readPositive(
        rootConfig,
        'appMesh.collector.requestsPerSecond',
        DEFAULT_REQUESTS_PER_SECOND,
      ),
      burst: readPositive(rootConfig, 'appMesh.collector.burst', DEFAULT_BURST),
    });
  }

  private constructor(options: TokenBucketOptions) {
    this.#options = options;
  }

  for(scope: {
    accountId: string;
    region: string;
    service: string;
  }): TokenBucket {
    const key = `${scope.accountId}/${scope.region}/${scope.service}`;
    const bucket = this.#buckets.get(key) ?? TokenBucket.create(this.#options);
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
