import { Adjacency } from '../Adjacency';
import { METRICS } from '../metrics';
import type { Segments } from './Segments';

interface Alignment {
  /** Top of each item. */
  tops: Float64Array;
  least: number;
  most: number;
  fromTop: boolean;
}

/**
 * Finds the height of each item of a box, its order given: long edges become straight lines, nodes stand in the
 * middle of their neighbours, and nothing stands too close. By Brandes and Köpf: four alignments, each
 * to the neighbours of one side and with one bias, of which the middle counts.
 */
export class BoxAligner {
  readonly #lists: number[][];
  readonly #segments: Segments;
  readonly #groupCount: number;
  /** The items in the order of their lists, and by item its number in that order. */
  readonly #items: number[];
  readonly #numbers: Map<number, number>;
  /** Place of an item, by number, in its list. */
  readonly #places: Int32Array;
  /** Lines that cross the line of a long edge, which is to be straight before them. */
  readonly #conflicts = new Set<number>();

  private constructor(
    lists: number[][],
    segments: Segments,
    groupCount: number,
  ) {
    this.#lists = lists;
    this.#segments = segments;
    this.#groupCount = groupCount;
    this.#items = lists.flat();
    this.#numbers = new Map(this.#items.map((item, index) => [item, index]));
    this.#places = Int32Array.from(
      lists.flatMap(list => list.map((_, place) => place)),
    );
    lists.slice(1).forEach((list, before) => {
      this.#findConflicts(lists[before].length, list);
    });
  }

  /** @returns the top of each item, the least of them 0 */
  static align(
    lists: number[][],
    segments: Segments,
    groupCount: number,
  ): Map<number, number> {
    const aligner = new BoxAligner(lists, segments, groupCount);
    const runs = [true, false].flatMap(toLeft =>
      [true, false].map(fromTop => aligner.#run(toLeft, fromTop)),
    );
    const narrow = runs.reduce((best, run) =>
      run.most - run.least < best.most - best.least ? run : best,
    );
    const shifts = runs.map(run =>
      run.fromTop ? narrow.least - run.least : narrow.most - run.most,
    );
    const tops = aligner.#items.map((_, index) => {
      const values = runs.map((run, place) => run.tops[index] + shifts[place]);
      values.sort((a, b) => a - b);
      return (values[1] + values[2]) / 2;
    });
    const least = tops.reduce((min, top) => Math.min(min, top), Infinity);
    return new Map(
      aligner.#items.map((item, index) => [item, tops[index] - least]),
    );
  }

  #isLane(item: number): boolean {
    return item >= this.#groupCount;
  }

  /** The only left neighbour of a lane, where that is a lane of this box too. */
  #laneBefore(item: number): number | undefined {
    const { left } = this.#segments;
    if (!this.#isLane(item) || left.degree(item) !== 1) {
      return undefined;
    }
    const other = left.others[left.starts[item]];
    return this.#isLane(other) ? this.#numbers.get(other) : undefined;
  }

  #findConflicts(countBefore: number, list: number[]): void {
    const { left } = this.#segments;
    let from = 0;
    let scanned = 0;
    list.forEach((item, place) => {
      const lane = this.#laneBefore(item);
      if (lane === undefined && place < list.length - 1) {
        return;
      }
      const to = lane === undefined ? countBefore : this.#places[lane];
      for (; scanned <= place; scanned += 1) {
        const other = list[scanned];
        for (let at = left.starts[other]; at < left.starts[other + 1]; at++) {
          const number = this.#numbers.get(left.others[at]);
          if (number !== undefined) {
            const otherPlace = this.#places[number];
            if (otherPlace < from || otherPlace > to) {
              this.#conflicts.add(this.#key(number, this.#numbers.get(other)!));
            }
          }
        }
      }
      from = to;
    });
  }

  #key(a: number, b: number): number {
    return Math.min(a, b) * this.#items.length + Math.max(a, b);
  }

  #run(toLeft: boolean, fromTop: boolean): Alignment {
    const count = this.#items.length;
    const roots = Int32Array.from({ length: count }, (_, index) => index);
    const shifts = new Float64Array(count);
    const taken = new Uint8Array(count);
    const neighbours = toLeft ? this.#segments.left : this.#segments.right;
    for (const list of toLeft ? this.#lists : [...this.#lists].reverse()) {
      let reached = fromTop ? -1 : Infinity;
      for (const item of fromTop ? list : [...list].reverse()) {
        const own = this.#numbers.get(item)!;
        for (const at of this.#medians(neighbours, item, fromTop)) {
          const other = this.#numbers.get(neighbours.others[at])!;
          const place = this.#places[other];
          const isFree = fromTop ? place > reached : place < reached;
          if (
            isFree &&
            !taken[other] &&
            !this.#conflicts.has(this.#key(own, other))
          ) {
            taken[other] = 1;
            roots[own] = roots[other];
            shifts[own] = shifts[other] + neighbours.weights[at];
            reached = place;
            break;
          }
        }
      }
    }
    return this.#compact(roots, shifts, fromTop);
  }

  /** Where the middle one of an item's neighbours in this box is listed; both, if there are two. */
  #medians(
    { starts, others }: Adjacency,
    item: number,
    fromTop: boolean,
  ): number[] {
    const inBox: number[] = [];
    for (let at = starts[item]; at < starts[item + 1]; at += 1) {
      if (this.#numbers.has(others[at])) {
        inBox.push(at);
      }
    }
    if (inBox.length === 0) {
      return inBox;
    }
    const low = inBox[Math.floor((inBox.length - 1) / 2)];
    const high = inBox[Math.ceil((inBox.length - 1) / 2)];
    if (low === high) {
      return [low];
    }
    return fromTop ? [low, high] : [high, low];
  }

  #gap(above: number, below: number): number {
    const lanes = Number(this.#isLane(above)) + Number(this.#isLane(below));
    return [METRICS.groupGap, METRICS.laneMargin, METRICS.laneGap][lanes];
  }

  /** Moves what is aligned together as near to each other as the items' sizes let it. */
  #compact(
    roots: Int32Array,
    shifts: Float64Array,
    fromTop: boolean,
  ): Alignment {
    const { sizes } = this.#segments;
    const uppers: number[] = [];
    const lowers: number[] = [];
    const distances: number[] = [];
    for (let lower = 1; lower < this.#items.length; lower += 1) {
      if (this.#places[lower] > 0) {
        const upper = lower - 1;
        const [above, item] = [this.#items[upper], this.#items[lower]];
        uppers.push(roots[upper]);
        lowers.push(roots[lower]);
        distances.push(
          shifts[upper] + sizes[above] + this.#gap(above, item) - shifts[lower],
        );
      }
    }
    const count = this.#items.length;
    const below = Adjacency.of(count, uppers, lowers, distances);
    const above = Adjacency.of(count, lowers, uppers, distances);
    const order = this.#topDown(below, above);
    const tops = new Float64Array(count);
    const push = (index: number, from: Adjacency, sign: number) => {
      let bound = -Infinity;
      for (let at = from.starts[index]; at < from.starts[index + 1]; at += 1) {
        bound = Math.max(
          bound,
          sign * tops[from.others[at]] + from.weights[at],
        );
      }
      return sign * bound;
    };
    const [behind, ahead, sign] = fromTop
      ? ([above, below, 1] as const)
      : ([below, above, -1] as const);
    const along = fromTop ? order : order.reverse();
    for (const index of along) {
      const bound = push(index, behind, sign);
      tops[index] = Number.isFinite(bound) ? bound : 0;
    }
    for (let place = count - 1; place >= 0; place -= 1) {
      const index = along[place];
      const bound = push(index, ahead, -sign);
      if (Number.isFinite(bound)) {
        tops[index] = sign * Math.max(sign * tops[index], sign * bound);
      }
    }

    const result = new Float64Array(count);
    let least = Infinity;
    let most = -Infinity;
    for (let index = 0; index < count; index += 1) {
      result[index] = tops[roots[index]] + shifts[index];
      least = Math.min(least, result[index]);
      most = Math.max(most, result[index] + sizes[this.#items[index]]);
    }
    return { tops: result, least, most, fromTop };
  }

  #topDown(below: Adjacency, above: Adjacency): number[] {
    const count = this.#items.length;
    const open = new Int32Array(count);
    const order: number[] = [];
    for (let index = 0; index < count; index += 1) {
      open[index] = above.degree(index);
      if (open[index] === 0) {
        order.push(index);
      }
    }
    for (let place = 0; place < order.length; place += 1) {
      const index = order[place];
      for (let at = below.starts[index]; at < below.starts[index + 1]; at++) {
        open[below.others[at]] -= 1;
        if (open[below.others[at]] === 0) {
          order.push(below.others[at]);
        }
      }
    }
    return order;
  }
}
