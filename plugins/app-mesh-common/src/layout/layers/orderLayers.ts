import { hashText } from './hashText';
import { LayerOrder } from './LayerOrder';
import { seedLayers } from './seedLayers';
import { sift } from './sift';
import { sweep } from './sweep';
import type { LayoutGroup } from '../types';
import type { LayerGraph } from './types';

/**
 * Effort by size, in visits of items and not in time, so that the same graph gets the same order on any
 * machine: how often it is begun anew, and in each try swept and sifted.
 */
const EFFORT = { starts: 2_500, sweeps: 6_000, sifts: 6_000 };
const MOST = { starts: 8, sweeps: 8, sifts: 5 };
const LEAST = { starts: 1, sweeps: 4, sifts: 3 };
/** Another start must leave at most this share of the crossings, or a small change would move much. */
const CLEARLY_FEWER = 0.9;

/** Mixes every list, each item by its own name, so that a new one does not mix the others anew. */
function mix(order: LayerOrder, names: string[], salt: number): void {
  order.graph.blocks.forEach(({ account, lists }, block) => {
    lists.forEach((list, place) => {
      if (account !== undefined) {
        const keys = new Map(
          list.map(item => [item, hashText(`${salt} ${names[item]}`)]),
        );
        list.sort((a, b) => keys.get(a)! - keys.get(b)!);
        order.renumber(block, place);
      }
    });
  });
}

/** How many rounds of a kind the effort suffices for. */
function affordable(kind: keyof typeof EFFORT, items: number): number {
  const rounds = Math.floor(EFFORT[kind] / Math.max(1, items));
  return Math.min(MOST[kind], Math.max(LEAST[kind], rounds));
}

/** Sifts until nothing is gained, or the effort is spent. */
function siftAll(order: LayerOrder): void {
  const sifts = affordable('sifts', order.graph.itemCount);
  for (let round = 0; round < sifts; round += 1) {
    if (sift(order, round % 2 === 0) === 0) {
      return;
    }
  }
}

/** Sweeps to and fro, goes back to the best order on the way, and sifts that. */
function improve(order: LayerOrder, start: number): number {
  const { itemCount } = order.graph;
  const sweeps = affordable('sweeps', itemCount);
  let saved = order.save();
  let fewest = Infinity;
  for (let round = 0; round < sweeps && fewest > 0; round += 1) {
    sweep(order, (round + start) % 2 === 0);
    const crossings = order.countCrossings();
    if (crossings < fewest) {
      fewest = crossings;
      saved = order.save();
    }
  }
  order.restore(saved);
  if (fewest > 0) {
    siftAll(order);
  }
  return order.countCrossings();
}

/**
 * Orders the items of every block and layer from top to bottom so that few links cross. Starts from the order
 * that the lists have, or from that of the drawing before, of which as much as can be is kept.
 *
 * @param ids - of the groups
 */
export function orderLayers(
  graph: LayerGraph,
  ids: string[],
  before?: LayoutGroup[],
): LayerOrder {
  if (before && seedLayers(graph, ids, before)) {
    const seeded = LayerOrder.of(graph);
    siftAll(seeded);
    return seeded;
  }
  const order = LayerOrder.of(graph);
  const given = order.save();
  const starts = affordable('starts', graph.itemCount);
  const names = [...ids];
  for (const { link, items } of graph.routes) {
    items.slice(1, -1).forEach((item, place) => {
      names[item] = `${ids[link.source]} ${ids[link.target]} ${place}`;
    });
  }
  let best = { crossings: Infinity, saved: given };
  for (let start = 0; start < starts && best.crossings > 0; start += 1) {
    order.restore(given);
    // The first two begin as given, one at the left and one at the right.
    if (start > 1) {
      mix(order, names, start);
    }
    const crossings = improve(order, start);
    if (crossings < best.crossings * CLEARLY_FEWER) {
      best = { crossings, saved: order.save() };
    }
  }
  order.restore(best.saved);
  return order;
}
