const LONGEST_PAUSE_MILLISECONDS = 20_000;

interface Waiting {
  proceed: () => void;
}

/**
 * Lets calls pass at a steady rate, with a reserve for bursts. Those who wait are served in order, a
 * person before the collector.
 */
export class TokenBucket {
  readonly #ratePerMillisecond: number;
  readonly #burst: number;
  readonly #urgent: Waiting[] = [];
  readonly #patient: Waiting[] = [];
  #tokens: number;
  #countedAt = performance.now();
  #pausedUntil = 0;
  #pause = 0;
  #timer?: NodeJS.Timeout;

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
   */
  backOff(): void {
    this.#pause = Math.min(
      LONGEST_PAUSE_MILLISECONDS,
      Math.max(1000, this.#pause * 2),
    );
    this.#pausedUntil = performance.now() + this.#pause;
    this.#tokens = Math.min(this.#tokens, 0);
  }

  /** Says that AWS answers again. */
  recover(): void {
    this.#pause = 0;
  }

  #serve(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#tokens = Math.min(
      this.#burst,
      this.#tokens + (now - this.#countedAt) * this.#ratePerMillisecond,
    );
    this.#countedAt = now;
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
