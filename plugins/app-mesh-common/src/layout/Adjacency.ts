/** Who is next to whom, in flat arrays: made once, read often. */
export class Adjacency {
  /** Where the list of each begins in `others`; one more than there are. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;

  private constructor(count: number, size: number) {
    this.starts = new Int32Array(count + 1);
    this.others = new Int32Array(size);
    this.weights = new Float64Array(size);
  }

  /**
   * @param of - from whose view: place n is the one whose neighbour `others[n]` is
   * @param weights - all 1 by default
   */
  static of(
    count: number,
    of: ArrayLike<number>,
    others: ArrayLike<number>,
    weights?: ArrayLike<number>,
  ): Adjacency {
    const result = new Adjacency(count, of.length);
    const { starts } = result;
    for (let place = 0; place < of.length; place += 1) {
      starts[of[place] + 1] += 1;
    }
    for (let index = 0; index < count; index += 1) {
      starts[index + 1] += starts[index];
    }
    const next = starts.slice();
    for (let place = 0; place < of.length; place += 1) {
      const slot = next[of[place]];
      next[of[place]] += 1;
      result.others[slot] = others[place];
      result.weights[slot] = weights ? weights[place] : 1;
    }
    return result;
  }

  degree(index: number): number {
    return this.starts[index + 1] - this.starts[index];
  }

  /** Sorts the neighbours of one by a key; quick where they are nearly sorted. */
  sort(index: number, key: Float64Array): void {
    const { others, weights } = this;
    const start = this.starts[index];
    const end = this.starts[index + 1];
    for (let place = start + 1; place < end; place += 1) {
      const other = others[place];
      const weight = weights[place];
      const value = key[other];
      let slot = place;
      while (slot > start && key[others[slot - 1]] > value) {
        others[slot] = others[slot - 1];
        weights[slot] = weights[slot - 1];
        slot -= 1;
      }
      others[slot] = other;
      weights[slot] = weight;
    }
  }
}
