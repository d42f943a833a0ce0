import { TooManyRequestsError } from './TooManyRequestsError';

const PER_MINUTE = 60;
const MINUTE = 60_000;

/**
 * Lets so many refreshes pass in a minute.
 */
export class RefreshLimit {
  readonly #perMinute: number;
  #passed: number[] = [];

  constructor(perMinute: number = PER_MINUTE) {
    this.#perMinute = perMinute;
  }

  /**
   * @throws TooManyRequestsError if there have been enough
   */
  pass(): void {
    const now = performance.now();
    this.#passed = this.#passed.filter(at => now - at < MINUTE);
    if (this.#passed.length >= this.#perMinute) {
      throw new TooManyRequestsError(
        `Meshes were refreshed ${
          this.#perMinute
        } times within a minute; they are collected by themselves, so wait a minute.`,
      );
    }
    this.#passed.push(now);
  }
}
