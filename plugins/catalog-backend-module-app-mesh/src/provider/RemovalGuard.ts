/** So few entities may always go at once: somebody removed a service or two. */
const FEW = 5;

/**
 * Lets a removal of many entities pass only when two rounds in a row want the same ones gone, so that
 * one bad reading does not empty the catalog.
 */
export class RemovalGuard {
  readonly #share: number;
  #applied = new Set<string>();
  #wanted: string | undefined;

  /**
   * @param options - `share` of all entities, 0 to 1, that may go at once
   */
  constructor(options: { share: number }) {
    this.#share = options.share;
  }

  /**
   * Whether those that are not among the given references may go now.
   *
   * @param refs - the entities that there are now
   */
  allows(refs: string[]): boolean {
    const there = new Set(refs);
    const gone = [...this.#applied].filter(ref => !there.has(ref)).sort();
    const isMany =
      gone.length > FEW && gone.length > this.#share * this.#applied.size;
    const wanted = isMany ? gone.join('\n') : undefined;
    const isAgreed = wanted === this.#wanted;
    this.#wanted = wanted;
    return !isMany || isAgreed;
  }

  /** Notes what the catalog has now. */
  applied(refs: string[], options: { removed: boolean }): void {
    this.#applied = new Set(
      options.removed ? refs : [...this.#applied, ...refs],
    );
  }
}
