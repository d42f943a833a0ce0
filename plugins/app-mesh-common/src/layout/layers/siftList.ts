import type { Adjacency } from '../Adjacency';
import type { LayerOrder } from './LayerOrder';

/** How far an item may move at once: sweeps have brought it near its place, and far pairs cost time. */
const REACH = 24;

/** One side of a list: where the neighbours of each of its items stand, from top to bottom. */
class Side {
  readonly #starts: Int32Array;
  readonly #heights: Float64Array;
  readonly #weights: Float64Array;
  readonly #sums: Float64Array;

  constructor(items: number[], neighbours: Adjacency, height: Float64Array) {
    this.#starts = new Int32Array(items.length + 1);
    this.#sums = new Float64Array(items.length);
    let size = 0;
    items.forEach((item, index) => {
      size += neighbours.degree(item);
      this.#starts[index + 1] = size;
    });
    this.#heights = new Float64Array(size);
    this.#weights = new Float64Array(size);
    items.forEach((item, index) => {
      neighbours.sort(item, height);
      let at = this.#starts[index];
      const end = neighbours.starts[item + 1];
      for (let from = neighbours.starts[item]; from < end; from += 1) {
        this.#heights[at] = height[neighbours.others[from]];
        this.#weights[at] = neighbours.weights[from];
        this.#sums[index] += neighbours.weights[from];
        at += 1;
      }
    });
  }

  /** How many more crossings there are with `a` above `b` than the other way round. */
  cost(a: number, b: number): number {
    const starts = this.#starts;
    const heights = this.#heights;
    const weights = this.#weights;
    const endA = starts[a + 1];
    const endB = starts[b + 1];
    let at = starts[a];
    let low = starts[b];
    if (endA - at === 1 && endB - low === 1) {
      const difference = heights[at] - heights[low];
      return difference === 0
        ? 0
        : Math.sign(difference) * weights[at] * weights[low];
    }
    // Walks both lists from top to bottom; each pair is in order, out of order, or level.
    let cost = 0;
    let above = 0;
    let level = low;
    let notBelow = 0;
    for (; at < endA; at += 1) {
      const value = heights[at];
      while (low < endB && heights[low] < value) {
        above += weights[low];
        low += 1;
      }
      while (level < endB && heights[level] <= value) {
        notBelow += weights[level];
        level += 1;
      }
      cost += weights[at] * (above + notBelow - this.#sums[b]);
    }
    return cost;
  }
}

/**
 * Moves every item of a list to where it crosses least, all others standing still.
 *
 * @returns how many crossings are gone
 */
export function siftList(
  order: LayerOrder,
  block: number,
  list: number,
): number {
  const items = order.graph.blocks[block].lists[list];
  if (items.length < 2) {
    return 0;
  }
  const left = new Side(items, order.left, order.height);
  const right = new Side(items, order.right, order.height);
  const cost = (a: number, b: number) => left.cost(a, b) + right.cost(a, b);

  const places = items.map((_, index) => index);
  let gained = 0;
  for (let index = 0; index < items.length; index += 1) {
    const place = places.indexOf(index);
    let best = place;
    let bestSum = 0;
    let sum = 0;
    for (let to = place - 1; to >= 0 && to >= place - REACH; to -= 1) {
      sum += cost(index, places[to]);
      if (sum < bestSum) {
        bestSum = sum;
        best = to;
      }
    }
    sum = 0;
    const last = Math.min(items.length - 1, place + REACH);
    for (let to = place + 1; to <= last; to += 1) {
      sum += cost(places[to], index);
      if (sum < bestSum) {
        bestSum = sum;
        best = to;
      }
    }
    if (best !== place) {
      places.splice(place, 1);
      places.splice(best, 0, index);
      gained -= bestSum;
    }
  }
  if (gained > 0) {
    const before = [...items];
    places.forEach((from, place) => {
      items[place] = before[from];
    });
    order.renumber(block, list);
  }
  return gained;
}
