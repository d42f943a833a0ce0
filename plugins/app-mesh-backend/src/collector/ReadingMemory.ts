import { Backoff } from './mirrors';

interface Memory {
  value: unknown;
  at: number;
}

/**
 * What a collecting replica remembers between its rounds: what each source told and when, and when
 * one that failed is to be asked again. It is lost with the replica, and all is read again then.
 */
export class ReadingMemory {
  readonly #resync: number;
  readonly #firstRetry?: number;
  readonly #values = new Map<string, Memory>();
  readonly #failures = new Map<string, { backoff: Backoff; retryAt: number }>();
  readonly #expired = new Set<string>();
  #rounds = 0;

  /**
   * @param options - after `resyncMilliseconds` what is remembered is read again, after
   * `retryMilliseconds` what failed for the first time in a row; a second by default
   */
  constructor(options: {
    resyncMilliseconds: number;
    retryMilliseconds?: number;
  }) {
    this.#resync = options.resyncMilliseconds;
    this.#firstRetry = options.retryMilliseconds;
  }

  /** Counts the readings of one thing, to check its parts in turn. */
  get rounds(): number {
    return this.#rounds;
  }

  recall<T>(key: string): T | undefined {
    const memory = this.#values.get(key);
    return memory &&
      !this.#expired.has(key) &&
      Date.now() - memory.at < this.#resync
      ? (memory.value as T)
      : undefined;
  }

  /** When something was last read, in milliseconds. */
  readAt(key: string): number | undefined {
    return this.#values.get(key)?.at;
  }

  keep(key: string, value: unknown, at: number): void {
    this.#values.set(key, { value, at });
    this.#expired.delete(key);
  }

  forget(): void {
    this.#values.clear();
    this.#expired.clear();
    this.#failures.clear();
  }

  /** Lets everything be read again, without losing when it was read last. */
  expire(): void {
    for (const key of this.#values.keys()) {
      this.#expired.add(key);
    }
  }

  beginRound(): void {
    this.#rounds += 1;
  }

  /** Whether a source failed and is not to be asked again yet. */
  waits(source: string): boolean {
    return (this.#failures.get(source)?.retryAt ?? 0) > Date.now();
  }

  /** Whether a source failed when it was asked last. */
  isFailing(source: string): boolean {
    return this.#failures.has(source);
  }

  /** When the first of those that failed is to be asked again, in milliseconds; undefined if none failed. */
  get nextRetry(): number | undefined {
    const times = [...this.#failures.values()].map(({ retryAt }) => retryAt);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** @returns when the source is to be asked again, in milliseconds */
  failed(source: string): number {
    const backoff =
      this.#failures.get(source)?.backoff ??
      new Backoff({ firstMilliseconds: this.#firstRetry });
    const retryAt = Date.now() + backoff.next();
    this.#failures.set(source, { backoff, retryAt });
    return retryAt;
  }

  recovered(source: string): void {
    this.#failures.delete(source);
  }
}
