/**
 * Asks the database once for all who ask while an earlier question is under way. Nobody gets an answer
 * to a question that was put before they asked: that may have been read too early.
 */
export class SharedQuery<T> {
  readonly #query: () => Promise<T>;
  #running?: Promise<T>;
  #next?: Promise<T>;

  constructor(query: () => Promise<T>) {
    this.#query = query;
  }

  async ask(): Promise<T> {
    if (this.#running) {
      this.#next ??= this.#running
        .catch(() => undefined)
        .then(() => {
          this.#next = undefined;
          return this.#begin();
        });
    }
    return this.#next ?? this.#begin();
  }

  #begin(): Promise<T> {
    this.#running = this.#query().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }
}
