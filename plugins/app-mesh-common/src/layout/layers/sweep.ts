import type { Adjacency } from '../Adjacency';
import type { LayerOrder } from './LayerOrder';

function sortByNeighbours(
  order: LayerOrder,
  neighbours: Adjacency,
  block: number,
  list: number,
): void {
  const { height } = order;
  const items = order.graph.blocks[block].lists[list];
  if (items.length < 2) {
    return;
  }
  const wanted = items.map(item => {
    const end = neighbours.starts[item + 1];
    let sum = 0;
    let weight = 0;
    for (let at = neighbours.starts[item]; at < end; at += 1) {
      sum += height[neighbours.others[at]] * neighbours.weights[at];
      weight += neighbours.weights[at];
    }
    return weight > 0 ? sum / weight : height[item];
  });
  const places = items
    .map((_, place) => place)
    .sort((a, b) => wanted[a] - wanted[b] || a - b);
  const before = [...items];
  places.forEach((from, place) => {
    items[place] = before[from];
  });
  order.renumber(block, list);
}

/** Goes once through all layers and brings every item near the middle of its neighbours in the layer before. */
export function sweep(order: LayerOrder, forwards: boolean): void {
  const neighbours = forwards ? order.left : order.right;
  order.forEachList(forwards, (block, list) => {
    sortByNeighbours(order, neighbours, block, list);
  });
}
