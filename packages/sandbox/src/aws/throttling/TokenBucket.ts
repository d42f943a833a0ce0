import type { ThrottlingRate } from '../../config';

/** Lets `burst` requests through at once, and `rate` a second from then on. */
export class TokenBucket {
  readonly #rate: ThrottlingRate;
  #tokens: number;
  #filledAt: number;

  private constructor(rate: ThrottlingRate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledAt = now;
  }

  /** @param now - milliseconds. */
  static create(rate: ThrottlingRate, now: number): TokenBucket {
    return new TokenBucket(rate, now);
  }

  /**
   * Takes a token if there is one.
   *
   * @param now - milliseconds; a time before the last one adds nothing.
   */
  take(now: number): boolean {
    const { rate, burst } = this.#rate;
    const seconds = Math.max(0, now - this.#filledAt) / 1000;
    this.#tokens = Math.min(burst, this.#tokens + seconds * rate);
    this.#filledAt = now;
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
