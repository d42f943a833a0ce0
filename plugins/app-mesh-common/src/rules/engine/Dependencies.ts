/**
 * What each resource's findings were made of, both ways round.
 */
export class Dependencies {
  readonly #asked = new Map<string, Set<string>>();
  readonly #dependents = new Map<string, Set<string>>();

  set(arn: string, asked: Set<string>): void {
    this.delete(arn);
    this.#asked.set(arn, asked);
    for (const key of asked) {
      const dependents = this.#dependents.get(key);
      if (dependents) {
        dependents.add(arn);
      } else {
        this.#dependents.set(key, new Set([arn]));
      }
    }
  }

  delete(arn: string): void {
    for (const key of this.#asked.get(arn) ?? []) {
      const dependents = this.#dependents.get(key);
      dependents?.delete(arn);
      if (dependents?.size === 0) {
        this.#dependents.delete(key);
      }
    }
    this.#asked.delete(arn);
  }

  /** The resources whose findings may differ once what stands under the keys has changed. */
  dependentsOf(keys: Iterable<string>): Set<string> {
    const arns = new Set<string>();
    for (const key of keys) {
      for (const arn of this.#dependents.get(key) ?? []) {
        arns.add(arn);
      }
    }
    return arns;
  }
}
