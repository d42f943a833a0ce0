/**
 * The time by which the emulated services live. It runs with the machine's own and can be put
 * forward, so that what takes hours can be tested. Signatures and sessions are judged by the
 * machine's time, since the clients' clocks do not jump along.
 */
export class SandboxClock {
  #offset = 0;

  private constructor() {}

  static create(): SandboxClock {
    return new SandboxClock();
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Milliseconds by which it is ahead of the machine's time. */
  get offset(): number {
    return this.#offset;
  }

  /** Goes back, or ahead, to an offset that it had when it was saved. */
  restore(offset: number): void {
    this.#offset = offset;
  }

  /** @param milliseconds - zero or more. */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}
