import { matchesRequest } from './matchesRequest';
import type { LoggedRequest, RequestFilter, RequestLog } from './types';

const CAPACITY = 20_000;

/** Keeps the latest requests in memory, in a ring. */
export class DefaultRequestLog implements RequestLog {
  readonly #capacity: number;
  readonly #ring: LoggedRequest[] = [];
  /** Place of the oldest request as soon as the ring is full. */
  #oldest = 0;

  private constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** @param capacity - requests to keep. */
  static create(capacity: number = CAPACITY): DefaultRequestLog {
    return new DefaultRequestLog(capacity);
  }

  record(request: LoggedRequest): void {
    if (this.#ring.length < this.#capacity) {
      this.#ring.push(request);
      return;
    }
    this.#ring[this.#oldest] = request;
    this.#oldest = (this.#oldest + 1) % this.#capacity;
  }

  list(filter: RequestFilter = {}): LoggedRequest[] {
    const found: LoggedRequest[] = [];
    const { length } = this.#ring;
    for (let index = 0; index < length; index += 1) {
      const request = this.#ring[(this.#oldest + index) % length];
      if (matchesRequest(request, filter)) {
        found.push(request);
      }
    }
    return found;
  }

  clear(): void {
    this.#ring.length = 0;
    this.#oldest = 0;
  }
}
