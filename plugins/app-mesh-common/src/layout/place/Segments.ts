import { Adjacency } from '../Adjacency';
import { METRICS } from '../metrics';
import type { LayerOrder } from '../layers/LayerOrder';
import type { PortOffsets } from './portOffsets';

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The parts of links from layer to layer, with what makes them level. */
export class Segments {
  /**
   * The neighbours of each item at the left, and at the right. The weight of a neighbour is how much lower
   * than its top the item's top must be for a level line.
   */
  readonly left: Adjacency;
  readonly right: Adjacency;
  /** The height of every item, in pixels. */
  readonly sizes: Float64Array;

  /** @param groupSizes - the heights of groups */
  constructor(order: LayerOrder, ports: PortOffsets, groupSizes: Float64Array) {
    const { routes, itemCount, edgeCount } = order.graph;
    this.sizes = new Float64Array(itemCount);
    this.sizes.set(groupSizes);
    for (let item = groupSizes.length; item < itemCount; item += 1) {
      this.sizes[item] = (edgeCount[item] - 1) * METRICS.laneGap;
    }
    const lefts: number[] = [];
    const rights: number[] = [];
    const shifts: number[] = [];
    for (const { link, items, reversed, turns } of routes) {
      const { sources, targets } = ports;
      const [near, far] = reversed ? [targets, sources] : [sources, targets];
      const middles = items.map(item => this.sizes[item] / 2);
      middles[0] = mean(link.edges.map(({ id }) => near.get(id)!));
      middles[items.length - 1] = mean(
        link.edges.map(({ id }) => far.get(id)!),
      );
      for (let at = 1; at < items.length && !turns; at += 1) {
        lefts.push(items[at - 1]);
        rights.push(items[at]);
        shifts.push(middles[at - 1] - middles[at]);
      }
    }
    this.left = Adjacency.of(itemCount, rights, lefts, shifts);
    this.right = Adjacency.of(
      itemCount,
      lefts,
      rights,
      shifts.map(shift => -shift),
    );
    for (let item = 0; item < itemCount; item += 1) {
      this.left.sort(item, order.height);
      this.right.sort(item, order.height);
    }
  }
}
