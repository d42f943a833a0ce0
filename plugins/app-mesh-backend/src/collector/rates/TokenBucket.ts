import { setTimeout as sleep } from 'timers/promises';

/**
 * Lets calls pass at a steady rate, with a reserve for bursts. Those who wait are served in order.
 */
export class TokenBucket {
  readonly #ratePerMillisecond: number;
  readonly #burst: number;
  #tokens: number;
  #countedAt = performance.now();

  static create(options: {
    requestsPerSecond: number;
    burst: number;
  }): TokenBucket {
    return new TokenBucket(options.requestsPerSecond, options.burst);
  }

  private constructor(requestsPerSecond: number, burst: number) {
    this.#ratePerMillisecond = requestsPerSecond / 1000;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Resolves when the call may be made; rejects if the signal aborts first. */
  async take(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const now = performance.now();
    this.#tokens = Math.min(
      this.#burst,
      this.#tokens + (now - this.#countedAt) * this.#ratePerMillisecond,
    );
    this.#countedAt = now;
    // Taking into debt gives every waiting call a place in the queue.
    this.#tokens -= 1;
    if (this.#tokens < 0) {
      await sleep(-this.#tokens / this.#ratePerMillisecond, undefined, {
        signal,
      });
    }
  }
}
