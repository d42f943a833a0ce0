/** @param scheduled - whether nobody asked for it */
type Collect = (
  signal: AbortSignal | undefined,
  scheduled: boolean,
) => Promise<void>;

/**
 * Runs one collection at a time.
 */
export class CollectionRunner {
  readonly #collect: Collect;
  #running?: Promise<void>;
  #next?: Promise<void>;

  static create(collect: Collect): CollectionRunner {
    return new CollectionRunner(collect);
  }

  private constructor(collect: Collect) {
    this.#collect = collect;
  }

  /** Collects, or joins the collection that is running. */
  async run(signal?: AbortSignal, scheduled: boolean = false): Promise<void> {
    this.#running ??= this.#collect(signal, scheduled).finally(() => {
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
