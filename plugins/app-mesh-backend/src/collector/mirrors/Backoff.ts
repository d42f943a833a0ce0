const FIRST_MILLISECONDS = 1000;
const LONGEST_MILLISECONDS = 60_000;

/**
 * How long to wait after each failure in a row: twice as long each time up to a minute, and never
 * quite the same for two who failed together.
 */
export class Backoff {
  readonly #first: number;
  #failures = 0;

  constructor(options: { firstMilliseconds?: number } = {}) {
    this.#first = options.firstMilliseconds ?? FIRST_MILLISECONDS;
  }

  next(): number {
    const delay = Math.min(
      LONGEST_MILLISECONDS,
      this.#first * 2 ** this.#failures,
    );
    this.#failures += 1;
    return delay * (0.5 + Math.random() / 2);
  }

  reset(): void {
    this.#failures = 0;
  }
}
