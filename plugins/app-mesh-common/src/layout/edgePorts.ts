import type { GraphEdge } from '../graph';
import { pushTo } from './pushTo';
import type { LayoutPoint, LayoutRect } from './types';

const STEP = 14;
/** Kept free at a node's corners. */
const CORNER = 14;

/** Where an edge leaves its source and arrives at its target. */
export interface EdgePorts {
  start: LayoutPoint;
  end: LayoutPoint;
}

function spread(
  edges: GraphEdge[],
  own: LayoutRect,
  other: (edge: GraphEdge) => LayoutRect,
): Map<string, number> {
  const sorted = [...edges].sort(
    (a, b) => other(a).y - other(b).y || (a.id < b.id ? -1 : 1),
  );
  const room = own.height - 2 * CORNER;
  const step = Math.min(STEP, room / Math.max(1, sorted.length - 1));
  const first = own.y + own.height / 2 - ((sorted.length - 1) * step) / 2;
  return new Map(sorted.map((edge, place) => [edge.id, first + place * step]));
}

/** Spreads the edges at each node over its side, in the order of their other ends. */
export function edgePorts(
  edges: GraphEdge[],
  rects: Map<string, LayoutRect>,
): Map<string, EdgePorts> {
  const leaving = new Map<string, GraphEdge[]>();
  const arriving = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    pushTo(leaving, edge.source, edge);
    pushTo(arriving, edge.target, edge);
  }
  const starts = new Map<string, number>();
  for (const [id, list] of leaving) {
    const ys = spread(list, rects.get(id)!, edge => rects.get(edge.target)!);
    ys.forEach((y, edgeId) => starts.set(edgeId, y));
  }
  const ends = new Map<string, number>();
  for (const [id, list] of arriving) {
    const ys = spread(list, rects.get(id)!, edge => rects.get(edge.source)!);
    ys.forEach((y, edgeId) => ends.set(edgeId, y));
  }
  return new Map(
    edges.map(edge => {
      const source = rects.get(edge.source)!;
      const target = rects.get(edge.target)!;
      return [
        edge.id,
        {
          start: { x: source.x + source.width, y: starts.get(edge.id)! },
          end: { x: target.x, y: ends.get(edge.id)! },
        },
      ];
    }),
  );
}
