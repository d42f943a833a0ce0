import type { GraphEdge } from '../../graph';
import type { GroupGraph } from '../buildGroupGraph';
import type { Tower } from '../buildTower';
import type { LayerOrder } from '../layers/LayerOrder';
import { pushTo } from '../pushTo';
import type { LayoutRect } from '../types';

const STEP = 14;
/** Kept free at a node's corners. */
const CORNER = 14;
const BELOW_ALL = 2;

/** Where each edge touches its source and its target, in pixels below the top of their groups, by edge id. */
export interface PortOffsets {
  sources: Map<string, number>;
  targets: Map<string, number>;
  /** The nodes' rectangles in their groups, by id. */
  rects: Map<string, LayoutRect>;
}

interface Touch {
  edge: GraphEdge;
  /** Sorts the edges of one side of a node from top to bottom: first the item they lead to, then the bundle. */
  item: number;
  place: number;
  offsets: Map<string, number>;
}

/**
 * Spreads the edges at each node over its sides, in the order of where they lead. Sorts the edges of each
 * link into the order in which they run side by side.
 */
export function portOffsets(
  graph: GroupGraph,
  towers: Tower[],
  { graph: layers, height }: LayerOrder,
): PortOffsets {
  const rects = new Map<string, LayoutRect>();
  for (const tower of towers) {
    for (const { node, rect } of tower.members) {
      rects.set(node.id, rect);
    }
  }
  const sources = new Map<string, number>();
  const targets = new Map<string, number>();
  const leftSides = new Map<string, Touch[]>();
  const rightSides = new Map<string, Touch[]>();
  for (const { link, items, reversed, turns } of layers.routes) {
    const [near, far] = reversed
      ? (['target', 'source'] as const)
      : (['source', 'target'] as const);
    link.edges.sort(
      (a, b) =>
        rects.get(a[near])!.y - rects.get(b[near])!.y ||
        rects.get(a[far])!.y - rects.get(b[far])!.y ||
        (a.id < b.id ? -1 : 1),
    );
    const [first, second] = [items[1], items[items.length - 2]];
    const isBelow = layers.block[items[1]] > layers.block[items[0]];
    link.edges.forEach((edge, place) => {
      pushTo(rightSides, edge[near], {
        edge,
        item: turns ? Number(isBelow) * BELOW_ALL - 1 : height[first],
        place,
        offsets: reversed ? targets : sources,
      });
      pushTo(leftSides, edge[far], {
        edge,
        item: turns ? Number(!isBelow) * BELOW_ALL - 1 : height[second],
        place,
        offsets: reversed ? sources : targets,
      });
    });
  }
  graph.loops.forEach((edge, place) => {
    const item = BELOW_ALL;
    pushTo(rightSides, edge.source, { edge, item, place, offsets: sources });
    pushTo(leftSides, edge.target, { edge, item, place, offsets: targets });
  });

  for (const side of [leftSides, rightSides]) {
    side.forEach((touches, id) => {
      const rect = rects.get(id)!;
      touches.sort((a, b) => a.item - b.item || a.place - b.place);
      const room = rect.height - 2 * CORNER;
      const step = Math.min(STEP, room / Math.max(1, touches.length - 1));
      const top = rect.y + rect.height / 2 - ((touches.length - 1) * step) / 2;
      touches.forEach(({ edge, offsets }, place) => {
        offsets.set(edge.id, top + place * step);
      });
    });
  }
  return { sources, targets, rects };
}
