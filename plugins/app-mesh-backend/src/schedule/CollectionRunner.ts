import type { CollectOptions } from '../collector';

type Collect = (
  signal: AbortSignal | undefined,
  options: CollectOptions,
) => Promise<void>;

/**
 * Runs one collection at a time.
 */
export class CollectionRunner {
  readonly #collect: Collect;
  #running?: Promise<void>;
  #isRetry = false;
  #next?: Promise<void>;

  static create(collect: Collect): CollectionRunner {
    return new CollectionRunner(collect);
  }

  private constructor(collect: Collect) {
    this.#collect = collect;
  }

  /** Collects, or joins the collection that is running; one that only retries is waited for, because it reads too little. */
  async run(signal?: AbortSignal, options: CollectOptions = {}): Promise<void> {
    const isRetry = options.retrying === true;
    while (this.#running && this.#isRetry && !isRetry) {
      await this.#running.catch(() => undefined);
    }
    if (!this.#running) {
      this.#isRetry = isRetry;
    }
    this.#running ??= this.#collect(signal, options).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /**
   * Collects what is there from now on: a collection that is running may have read too early, so
   * another follows it, which all who ask meanwhile share.
   */
  async runAfresh(): Promise<void> {
    if (!this.#running) {
      return this.run();
    }
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.run();
      });
    return this.#next;
  }
}
