import pLimit from 'p-limit';
import type { ProvisioningContext } from './types';
import { withRetry } from './withRetry';
import { WriteBudget } from './WriteBudget';

type Limit = <T>(call: () => Promise<T>) => Promise<T>;

const AT_A_TIME = 16;

/**
 * Bounds how many steps call remote services at a time, and lets none begin once the run is to stop.
 * Waiting is no call and takes no place.
 */
export class CallLimit {
  readonly signal: AbortSignal;
  readonly #limit: Limit;
  readonly #budget: WriteBudget;
  readonly #retryMilliseconds: number | undefined;

  static create(
    context: Pick<ProvisioningContext, 'signal' | 'budget' | 'waits'>,
  ): CallLimit {
    return new CallLimit(pLimit(AT_A_TIME), context);
  }

  private constructor(
    limit: Limit,
    context: Pick<ProvisioningContext, 'signal' | 'budget' | 'waits'>,
  ) {
    this.#limit = limit;
    this.signal = context.signal;
    this.#budget = context.budget ?? WriteBudget.create();
    this.#retryMilliseconds = context.waits?.retryMilliseconds;
  }

  /** Reading may be tried again without harm. */
  async read<T>(call: () => Promise<T>): Promise<T> {
    return this.#limit(() => this.retry(call));
  }

  /**
   * @param where - whose budget of writes it takes from; from none where absent
   */
  async write<T>(
    where: { accountId: string; region: string } | undefined,
    call: () => Promise<T>,
  ): Promise<T> {
    if (where) {
      await this.#budget.take(where, this.signal);
    }
    return this.#limit(async () => {
      this.signal.throwIfAborted();
      return call();
    });
  }

  /** Tries again what failed because a service was throttling or away. */
  async retry<T>(attempt: () => Promise<T>): Promise<T> {
    return withRetry(this.signal, attempt, this.#retryMilliseconds);
  }
}
