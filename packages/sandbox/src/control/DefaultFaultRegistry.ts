import { matchesRequest } from './matchesRequest';
import type { Fault, FaultRegistry, PendingRequest } from './types';

interface Entry {
  fault: Fault;
  seen: number;
  struck: number;
}

/** Faults in the order in which they were added; the first that matches strikes. */
export class DefaultFaultRegistry implements FaultRegistry {
  readonly #entries = new Map<string, Entry>();
  #count = 0;

  private constructor() {}

  static create(): DefaultFaultRegistry {
    return new DefaultFaultRegistry();
  }

  add(fault: Omit<Fault, 'id'>): Fault {
    this.#count += 1;
    const added: Fault = { ...fault, id: `fault-${this.#count}` };
    this.#entries.set(added.id, { fault: added, seen: 0, struck: 0 });
    return added;
  }

  remove(id: string): boolean {
    return this.#entries.delete(id);
  }

  list(): Fault[] {
    return Array.from(this.#entries.values(), entry => entry.fault);
  }

  clear(): void {
    this.#entries.clear();
  }

  strike(request: PendingRequest): Fault | undefined {
    for (const entry of this.#entries.values()) {
      const { fault } = entry;
      if (!matchesRequest(request, fault.match)) {
        continue;
      }
      entry.seen += 1;
      const passes = entry.seen <= (fault.skip ?? 0);
      const over = fault.times !== undefined && entry.struck >= fault.times;
      if (!passes && !over) {
        entry.struck += 1;
        return fault;
      }
    }
    return undefined;
  }
}
