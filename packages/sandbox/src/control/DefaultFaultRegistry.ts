import { createHash } from 'node:crypto';
import { matchesRequest } from './matchesRequest';
import type { Fault, FaultRegistry, PendingRequest } from './types';

interface Entry {
  fault: Fault;
  seen: number;
  struck: number;
  whenRemoved: Set<() => void>;
}

/** Faults in the order in which they were added; the first that matches strikes. */
export class DefaultFaultRegistry implements FaultRegistry {
  readonly #entries = new Map<string, Entry>();
  readonly #seed: number;
  #count = 0;

  private constructor(seed: number) {
    this.#seed = seed;
  }

  /** @param seed - decides which requests a fault with a share strikes. */
  static create(seed: number = 1): DefaultFaultRegistry {
    return new DefaultFaultRegistry(seed);
  }

  add(fault: Omit<Fault, 'id'>): Fault {
    this.#count += 1;
    const added: Fault = { ...fault, id: `fault-${this.#count}` };
    this.#entries.set(added.id, {
      fault: added,
      seen: 0,
      struck: 0,
      whenRemoved: new Set(),
    });
    return added;
  }

  remove(id: string): boolean {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    for (const callback of entry?.whenRemoved ?? []) {
      callback();
    }
    return entry !== undefined;
  }

  list(): Fault[] {
    return Array.from(this.#entries.values(), entry => entry.fault);
  }

  clear(): void {
    for (const id of [...this.#entries.keys()]) {
      this.remove(id);
    }
  }

  strikes(id: string): number {
    return this.#entries.get(id)?.struck ?? 0;
  }

  onRemoved(id: string, callback: () => void): () => void {
    const entry = this.#entries.get(id);
    if (!entry) {
      callback();
      return () => {};
    }
    entry.whenRemoved.add(callback);
    return () => entry.whenRemoved.delete(callback);
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
      if (!passes && !over && this.#chosen(entry)) {
        entry.struck += 1;
        return fault;
      }
    }
    return undefined;
  }

  /** Drawn by the seed, the fault and the request's place in its order, so that a run repeats. */
  #chosen({ fault: { id, share = 1 }, seen }: Entry): boolean {
    if (share >= 1) {
      return true;
    }
    const digest = createHash('sha256')
      .update(`${this.#seed}/${id}/${seen}`)
      .digest();
    return digest.readUInt32BE() / 2 ** 32 < share;
  }
}
