import { pause } from './pause';

/**
 * Of the App Mesh controller, which draws on the same account's limits, is known: 8 writes a second, 5 at
 * once. What Crossmesh writes has to leave it room.
 */
const DEFAULTS = { writesPerSecond: 4, burst: 5 };

interface Bucket {
  tokens: number;
  /** Milliseconds of the monotonic clock. */
  at: number;
}

/**
 * How many calls may write, as a token bucket for each account and region. Share one among the runs of a
 * process.
 *
 * @public
 */
export class WriteBudget {
  readonly #rate: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, Bucket>();

  static create(
    options: {
      /** Above 0. */
      writesPerSecond?: number;
      /** How many may write at once after a pause; at least 1. */
      burst?: number;
    } = {},
  ): WriteBudget {
    return new WriteBudget(
      options.writesPerSecond ?? DEFAULTS.writesPerSecond,
      options.burst ?? DEFAULTS.burst,
    );
  }

  private constructor(rate: number, burst: number) {
    this.#rate = rate;
    this.#burst = burst;
  }

  /**
   * Resolves as soon as one more call may write, in the order of asking.
   *
   * @throws AbortError as soon as the signal aborts
   */
  async take(
    where: { accountId: string; region: string },
    signal: AbortSignal,
  ): Promise<void> {
    signal.throwIfAborted();
    const wait = this.#book(`${where.accountId}/${where.region}`);
    if (wait > 0) {
      await pause(wait, signal);
    }
  }

  /** @returns milliseconds until the booked call may go out */
  #book(key: string): number {
    const now = performance.now();
    const { at, tokens } = this.#buckets.get(key) ?? {
      at: now,
      tokens: this.#burst,
    };
    const filled = Math.min(
      this.#burst,
      tokens + ((now - at) / 1000) * this.#rate,
    );
    // Below zero are those that wait; each has its own moment.
    this.#buckets.set(key, { at: now, tokens: filled - 1 });
    return filled >= 1 ? 0 : ((1 - filled) / this.#rate) * 1000;
  }
}
