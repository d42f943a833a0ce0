const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 20_000;

interface Waiting {
  proceed: () => void;
}

/** How fast calls may pass. */
export interface TokenBucketOptions {
  requestsPerSecond: number;
  /** Calls that may pass at once after a pause. */
  burst: number;
  /** How long nothing passes when AWS throttles for the first time in a row; a second by default. */
  firstPauseMilliseconds?: number;
}

/**
 * Lets calls pass at a steady rate, with a reserve for bursts. Those who wait are served in order, a
 * person before the collector.
 */
export class TokenBucket {
  readonly #ratePerMillisecond: number;
  readonly #burst: number;
  readonly #firstPause: number;
  readonly #urgent: Waiting[] = [];
  readonly #patient: Waiting[] = [];
  #tokens: number;
  #countedAt = performance.now();
  #pausedAt = -Infinity;
  #pausedUntil = 0;
  #pause = 0;
  #timer?: NodeJS.Timeout;

  static create(options: TokenBucketOptions): TokenBucket {
    return new TokenBucket(options);
  }

  private constructor(options: TokenBucketOptions) {
    this.#ratePerMillisecond = options.requestsPerSecond / 1000;
    this.#burst = options.burst;
    this.#firstPause =
      options.firstPauseMilliseconds ?? FIRST_PAUSE_MILLISECONDS;
    this.#tokens = options.burst;
  }

  /**
   * Resolves when the call may be made; rejects if the signal aborts first.
   *
   * @param options - `urgent` if a person is waiting
   */
  async take(
    signal?: AbortSignal,
    options: { urgent?: boolean } = {},
  ): Promise<void> {
    signal?.throwIfAborted();
    const queue = options.urgent ? this.#urgent : this.#patient;
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { proceed: resolve };
      const leave = () => {
        queue.splice(queue.indexOf(waiting), 1);
        this.#rest();
        reject(signal?.reason);
      };
      waiting.proceed = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      queue.push(waiting);
      this.#serve();
    });
  }

  /**
   * Lets nothing pass for a while, because AWS throttles: a second at first, twice as long each time
   * in a row.
   *
   * @param calledAt - when the call was made, by `performance.now()`; calls that were under way together tell the same
   */
  backOff(calledAt: number): void {
    if (calledAt < this.#pausedAt) {
      return;
    }
    this.#pause = Math.min(
      LONGEST_PAUSE_MILLISECONDS,
      Math.max(this.#firstPause, this.#pause * 2),
    );
    this.#pausedAt = performance.now();
    this.#pausedUntil = this.#pausedAt + this.#pause;
    // What would have come in meanwhile would all pass at once afterwards.
    this.#tokens = Math.min(this.#tokens, 0);
    this.#countedAt = this.#pausedUntil;
  }

  /** Says that AWS answers again. */
  recover(): void {
    this.#pause = 0;
  }

  /** Keeps no timer, and so no process, for nobody. */
  #rest(): void {
    if (this.#urgent.length + this.#patient.length === 0) {
      clearTimeout(this.#timer);
    }
  }

  #serve(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    const since = Math.max(0, now - this.#countedAt);
    this.#tokens = Math.min(
      this.#burst,
      this.#tokens + since * this.#ratePerMillisecond,
    );
    this.#countedAt += since;
    while (this.#tokens >= 1 && now >= this.#pausedUntil) {
      const next = this.#urgent.shift() ?? this.#patient.shift();
      if (!next) {
        return;
      }
      this.#tokens -= 1;
      next.proceed();
    }
    if (this.#urgent.length + this.#patient.length > 0) {
      const untilToken = (1 - this.#tokens) / this.#ratePerMillisecond;
      this.#timer = setTimeout(
        () => this.#serve(),
        Math.min(Math.max(untilToken, this.#pausedUntil - now, 1), 2 ** 30),
      );
    }
  }
}
