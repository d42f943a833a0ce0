import type { LayoutGroup } from '../types';
import type { LayerGraph } from './types';

/** Which share of the groups must have been there for the order that they had to be of use. */
const KNOWN = 0.5;

/**
 * Brings all lists into the order that a drawing had. What is new goes to where its neighbours were.
 *
 * @param ids - of the groups
 * @returns false where the drawing was of something else; then nothing is changed
 */
export function seedLayers(
  graph: LayerGraph,
  ids: string[],
  drawn: LayoutGroup[],
): boolean {
  const middles = new Map(
    drawn.map(({ id, y, height }) => [id, y + height / 2]),
  );
  const known = ids.filter(id => middles.has(id)).length;
  if (ids.length === 0 || known < KNOWN * ids.length) {
    return false;
  }
  const height = new Float64Array(graph.itemCount).fill(NaN);
  ids.forEach((id, group) => {
    height[group] = middles.get(id) ?? NaN;
  });

  const around = ids.map((): number[] => []);
  for (const { items } of graph.routes) {
    const [start, end] = [items[0], items[items.length - 1]];
    around[start].push(height[end]);
    around[end].push(height[start]);
  }
  around.forEach((heights, group) => {
    if (Number.isNaN(height[group])) {
      const seen = heights.filter(value => !Number.isNaN(value));
      // Those without known neighbours go to the end, where they are in nobody's way.
      height[group] =
        seen.length > 0
          ? seen.reduce((sum, value) => sum + value, 0) / seen.length
          : Number.MAX_VALUE;
    }
  });
  for (const { items } of graph.routes) {
    const [start, end] = [items[0], items[items.length - 1]];
    items.slice(1, -1).forEach((item, place) => {
      const way = (place + 1) / (items.length - 1);
      height[item] = height[start] * (1 - way) + height[end] * way;
    });
  }
  for (const { lists } of graph.blocks) {
    for (const list of lists) {
      list.sort((a, b) => height[a] - height[b]);
    }
  }
  return true;
}
