import { setTimeout as sleep } from 'node:timers/promises';

/** Lets through a number of calls a second, and a few at once. */
export class Throttle {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #last = Date.now();

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  async take(): Promise<void> {
    const now = Date.now();
    const gained = ((now - this.#last) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + gained) - 1;
    this.#last = now;
    if (this.#tokens < 0) {
      await sleep((-this.#tokens / this.#perSecond) * 1000);
    }
  }
}
