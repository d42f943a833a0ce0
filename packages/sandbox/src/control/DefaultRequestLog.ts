import { matchesRequest } from './matchesRequest';
import type { LoggedRequest, RequestFilter, RequestLog } from './types';

const CAPACITY = 50_000;

/** Keeps the latest requests in memory. */
export class DefaultRequestLog implements RequestLog {
  #requests: LoggedRequest[] = [];

  private constructor() {}

  static create(): DefaultRequestLog {
    return new DefaultRequestLog();
  }

  record(request: LoggedRequest): void {
    this.#requests.push(request);
    // Cut in large pieces, since a cut copies what is left.
    if (this.#requests.length > CAPACITY * 1.2) {
      this.#requests = this.#requests.slice(-CAPACITY);
    }
  }

  list(filter: RequestFilter = {}): LoggedRequest[] {
    return this.#requests.filter(request => matchesRequest(request, filter));
  }

  clear(): void {
    this.#requests = [];
  }
}
