import { LayerOrder } from './LayerOrder';
import { sift } from './sift';
import { sweep } from './sweep';
import type { LayerGraph } from './types';

/** Effort, counted in visits of items, so that the same graph gets the same order on any machine. */
const VISITS = { sweeps: 400_000, sifts: 200_000 };
const SWEEPS = { least: 6, most: 24 };
const SIFTS = { least: 2, most: 12 };

function rounds(visits: number, items: number, limits: typeof SWEEPS): number {
  const affordable = Math.round(visits / Math.max(1, items));
  return Math.min(limits.most, Math.max(limits.least, affordable));
}

/**
 * Orders the items of every block and layer from top to bottom so that few links cross. Starts from the order
 * that the lists have.
 */
export function orderLayers(graph: LayerGraph): LayerOrder {
  const order = LayerOrder.of(graph);
  let saved = order.save();
  let fewest = Infinity;
  const sweeps = rounds(VISITS.sweeps, graph.itemCount, SWEEPS);
  for (let round = 0; round < sweeps && fewest > 0; round += 1) {
    sweep(order, round % 2 === 0);
    const crossings = order.countCrossings();
    if (crossings < fewest) {
      fewest = crossings;
      saved = order.save();
    }
  }
  order.restore(saved);
  const sifts = rounds(VISITS.sifts, graph.itemCount, SIFTS);
  for (let round = 0; round < sifts; round += 1) {
    if (sift(order, round % 2 === 0) === 0) {
      break;
    }
  }
  return order;
}
