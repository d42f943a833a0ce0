import type { LayerGraph, Route } from '../layers/types';
import { METRICS } from '../metrics';
import { BoxAligner } from './BoxAligner';
import { isotonicPlaces } from './isotonicPlaces';
import type { Segments } from './Segments';

const ROUNDS = 3;
const LANE_MARGIN = 2 * METRICS.laneMargin;

/** What stands where from top to bottom. */
export interface Heights {
  /** Top of each item. */
  tops: Float64Array;
  /** Top and height of each box, by block. */
  boxes: Map<number, { top: number; height: number }>;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How high the room between boxes must be for the lanes in it. */
function roomHeight(lanes: number[], { sizes }: Segments): number {
  const height = lanes.reduce(
    (sum, lane) => sum + sizes[lane] + METRICS.laneGap,
    0,
  );
  return lanes.length > 0
    ? Math.max(METRICS.boxGap, height + LANE_MARGIN)
    : METRICS.boxGap;
}

/** Stands the boxes of every column so that the edges between accounts are as level as they can be. */
function placeBoxes(
  graph: LayerGraph,
  routes: Route[],
  local: Float64Array,
  heights: Map<number, number>,
  segments: Segments,
  levelOf: (route: Route) => number,
): Map<number, number> {
  const tops = new Map<number, number>();
  const sizesOf = new Map<number, number>();
  for (const column of graph.columns) {
    let y = METRICS.margin;
    for (let place = 1; place < column.length; place += 2) {
      const room = graph.blocks[column[place + 1]].lists[0];
      tops.set(column[place], y);
      sizesOf.set(
        column[place],
        heights.get(column[place])! + roomHeight(room, segments),
      );
      y += sizesOf.get(column[place])!;
    }
  }
  const pulls = new Map<number, { block: number; shift: number }[]>();
  for (const route of routes) {
    const [left, right] = [route.items[0], route.items[route.items.length - 1]];
    const [from, to] = [graph.block[left], graph.block[right]];
    if (graph.blocks[from].column !== graph.blocks[to].column) {
      const shift = local[left] - local[right] + levelOf(route);
      pulls.set(to, [...(pulls.get(to) ?? []), { block: from, shift }]);
      pulls.set(from, [
        ...(pulls.get(from) ?? []),
        { block: to, shift: -shift },
      ]);
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const columns = graph.columns.map((_, index) =>
      round % 2 === 0 ? index : graph.columns.length - 1 - index,
    );
    for (const column of columns) {
      const boxes = graph.columns[column].filter((_, place) => place % 2);
      const wanted = boxes.map(box => {
        const own = (pulls.get(box) ?? []).filter(({ block }) => {
          const other = graph.blocks[block].column;
          return round % 2 === 0 ? other < column : other > column;
        });
        return own.length > 0
          ? mean(own.map(({ block, shift }) => tops.get(block)! + shift))
          : tops.get(box)!;
      });
      isotonicPlaces(
        wanted,
        boxes.map(box => sizesOf.get(box)!),
      ).forEach((top, place) => tops.set(boxes[place], Math.round(top)));
    }
  }
  return tops;
}

/** Gives every lane between boxes its height: on the straight way of its edge, as far as others let it. */
function placeLanes(
  graph: LayerGraph,
  segments: Segments,
  wanted: Float64Array,
  heights: Heights,
): void {
  for (const column of graph.columns) {
    for (let place = 0; place < column.length; place += 2) {
      const lanes = graph.blocks[column[place]].lists[0];
      const above = heights.boxes.get(column[place - 1]);
      const below = heights.boxes.get(column[place + 1]);
      const sizes = lanes.map(lane => segments.sizes[lane] + METRICS.laneGap);
      let top = above
        ? above.top + above.height + METRICS.laneMargin
        : -Infinity;
      let rest = sizes.reduce((sum, size) => sum + size, 0);
      const bottom = below ? below.top - METRICS.laneMargin : Infinity;
      isotonicPlaces(
        lanes.map(lane => wanted[lane]),
        sizes,
      ).forEach((y, index) => {
        heights.tops[lanes[index]] = Math.max(top, Math.min(y, bottom - rest));
        top += sizes[index];
        rest -= sizes[index];
      });
    }
  }
}

/**
 * Finds the height of everything.
 *
 * @param levelOf - how much lower the top of a route's right end must be than that of its left end
 * @param middleOf - how far below the top of a route's left end it begins, in the middle of its edges
 */
export function placeDown(
  graph: LayerGraph,
  segments: Segments,
  groupCount: number,
  levelOf: (route: Route) => number,
  middleOf: (route: Route) => number,
): Heights {
  const local = new Float64Array(graph.itemCount);
  const heights = new Map<number, number>();
  graph.blocks.forEach(({ account, lists }, block) => {
    if (account !== undefined) {
      let height = 0;
      BoxAligner.align(lists, segments, groupCount).forEach((top, item) => {
        local[item] = Math.round(top) + METRICS.boxTitle;
        height = Math.max(height, local[item] + segments.sizes[item]);
      });
      heights.set(block, height + METRICS.boxPadding);
    }
  });

  const between = graph.routes.filter(
    ({ items }) =>
      graph.block[items[0]] !== graph.block[items[items.length - 1]],
  );
  const boxTops = placeBoxes(graph, between, local, heights, segments, levelOf);
  const result: Heights = {
    tops: new Float64Array(graph.itemCount),
    boxes: new Map(),
  };
  heights.forEach((height, block) => {
    const top = boxTops.get(block)!;
    result.boxes.set(block, { top, height });
    for (const list of graph.blocks[block].lists) {
      for (const item of list) {
        result.tops[item] = local[item] + top;
      }
    }
  });

  const wanted = new Float64Array(graph.itemCount);
  for (const route of between) {
    const { items } = route;
    const [left, right] = [items[0], items[items.length - 1]];
    const start = result.tops[left] + middleOf(route);
    const drop = result.tops[right] - result.tops[left] - levelOf(route);
    const layers = Math.max(1, graph.first[right] - graph.first[left]);
    for (const item of items.slice(1, -1)) {
      const middle = (graph.first[item] + graph.last[item]) / 2;
      const way = (middle - graph.first[left]) / layers;
      wanted[item] = start + drop * way - segments.sizes[item] / 2;
    }
  }
  placeLanes(graph, segments, wanted, result);
  return result;
}
