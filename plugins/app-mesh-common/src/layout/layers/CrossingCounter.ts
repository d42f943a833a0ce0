/** Counts how often weighted edges between two rows of places cross, in the time of sorting them. */
export class CrossingCounter {
  #sums = new Float64Array(0);

  /**
   * @param rights - the right places of all edges, sorted by left, then by right place
   * @param count - how many right places there are
   */
  count(rights: number[], weights: number[], count: number): number {
    if (this.#sums.length < count + 1) {
      this.#sums = new Float64Array(2 * count + 1);
    }
    const sums = this.#sums.fill(0, 0, count + 1);
    let crossings = 0;
    let total = 0;
    for (let edge = 0; edge < rights.length; edge += 1) {
      // Those so far that end at or above this one's end.
      let above = 0;
      for (let at = rights[edge] + 1; at > 0; at &= at - 1) {
        above += sums[at];
      }
      crossings += (total - above) * weights[edge];
      total += weights[edge];
      for (let at = rights[edge] + 1; at <= count; at += at & -at) {
        sums[at] += weights[edge];
      }
    }
    return crossings;
  }
}
