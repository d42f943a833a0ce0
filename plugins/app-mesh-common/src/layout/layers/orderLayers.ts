import { hashText } from './hashText';
import { LayerOrder } from './LayerOrder';
import { sift } from './sift';
import { sweep } from './sweep';
import type { LayerGraph } from './types';

/**
 * Effort by size, counted and not timed, so that the same graph gets the same order on any machine: small ones
 * are tried from several starts, large ones sifted a few times.
 */
const EFFORT = { starts: 4_000, sifts: 60_000 };
const MOST = { starts: 8, sifts: 5 };
const LEAST_SIFTS = 2;
const SWEEPS = 8;
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

/** Sweeps to and fro, goes back to the best order on the way, and sifts that. */
function improve(order: LayerOrder, start: number, sifts: number): number {
  let saved = order.save();
  let fewest = Infinity;
  for (let round = 0; round < SWEEPS && fewest > 0; round += 1) {
    sweep(order, (round + start) % 2 === 0);
    const crossings = order.countCrossings();
    if (crossings < fewest) {
      fewest = crossings;
      saved = order.save();
    }
  }
  order.restore(saved);
  for (let round = 0; round < sifts && fewest > 0; round += 1) {
    const gained = sift(order, round % 2 === 0);
    if (gained === 0) {
      break;
    }
  }
  return order.countCrossings();
}

/**
 * Orders the items of every block and layer from top to bottom so that few links cross. Starts from the order
 * that the lists have.
 *
 * @param ids - of the groups
 */
export function orderLayers(graph: LayerGraph, ids: string[]): LayerOrder {
  const order = LayerOrder.of(graph);
  const given = order.save();
  const affordable = (effort: number) =>
    Math.floor(effort / Math.max(1, graph.itemCount));
  const starts = Math.min(MOST.starts, Math.max(1, affordable(EFFORT.starts)));
  const sifts = Math.min(
    MOST.sifts,
    Math.max(LEAST_SIFTS, affordable(EFFORT.sifts)),
  );
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
    const crossings = improve(order, start, sifts);
    if (crossings < best.crossings * CLEARLY_FEWER) {
      best = { crossings, saved: order.save() };
    }
  }
  order.restore(best.saved);
  return order;
}
