import type { SandboxClock } from '../../clock';
import type { SandboxThrottling, ThrottlingRate } from '../../config';
import { isWrite } from '../core';
import { TokenBucket } from './TokenBucket';

/** What the throttle has to know of a call. */
export interface ThrottledCall {
  accountId: string;
  region: string;
  service: string;
  operation: string;
}

/** Counts calls per account, region and operation, by the sandbox's clock. */
export class Throttle {
  readonly #throttling: SandboxThrottling;
  readonly #clock: SandboxClock;
  readonly #buckets = new Map<string, TokenBucket>();

  private constructor(throttling: SandboxThrottling, clock: SandboxClock) {
    this.#throttling = throttling;
    this.#clock = clock;
  }

  static create(throttling: SandboxThrottling, clock: SandboxClock): Throttle {
    return new Throttle(throttling, clock);
  }

  /** Whether the service takes the call; counts it if so. */
  admits(call: ThrottledCall): boolean {
    const rate = this.#rateOf(call);
    if (!rate) {
      return true;
    }
    const { accountId, region, service, operation } = call;
    const key = [accountId, region, service, operation].join('/');
    const now = this.#clock.now();
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = TokenBucket.create(rate, now);
      this.#buckets.set(key, bucket);
    }
    return bucket.take(now);
  }

  #rateOf({ service, operation }: ThrottledCall): ThrottlingRate | undefined {
    if (!Object.hasOwn(this.#throttling, service)) {
      return undefined;
    }
    const { reads, writes, operations = {} } = this.#throttling[service];
    if (Object.hasOwn(operations, operation)) {
      return operations[operation];
    }
    return isWrite(operation, '') ? writes : reads;
  }
}
