import type {
  GraphEdge,
  LayoutEdge,
  LayoutRect,
} from '@crossmesh/plugin-app-mesh-common';
import { pathPoints } from './culling/pathPoints';

const ROOM = 40;

/**
 * The place where an edge leaves or reaches a node.
 *
 * @param from - id of the node that it is looked at from
 */
export function edgeEnd(
  edge: GraphEdge,
  { path }: LayoutEdge,
  from: string,
): LayoutRect {
  const points = pathPoints(path);
  const [x, y] = edge.target === from ? points.slice(-2) : points;
  return { x: x - ROOM, y: y - ROOM, width: 2 * ROOM, height: 2 * ROOM };
}
