import pLimit from 'p-limit';
import { withRetry } from './withRetry';

type Limit = <T>(call: () => Promise<T>) => Promise<T>;

const AT_A_TIME = 8;

/**
 * Bounds how many steps call remote services at a time, and lets none begin once the run is to stop.
 * Waiting is no call and takes no place.
 */
export class CallLimit {
  readonly signal: AbortSignal;
  readonly #limit: Limit;

  static create(signal: AbortSignal): CallLimit {
    return new CallLimit(pLimit(AT_A_TIME), signal);
  }

  private constructor(limit: Limit, signal: AbortSignal) {
    this.#limit = limit;
    this.signal = signal;
  }

  /** Reading may be tried again without harm. */
  async read<T>(call: () => Promise<T>): Promise<T> {
    return this.#limit(() => withRetry(this.signal, call));
  }

  async write<T>(call: () => Promise<T>): Promise<T> {
    return this.#limit(async () => {
      this.signal.throwIfAborted();
      return call();
    });
  }
}
