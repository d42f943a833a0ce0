import type { MeshGraph } from '../graph';
import { buildGroupGraph } from './buildGroupGraph';
import { groupServices } from './groupServices';
import { METRICS } from './metrics';
import { orderColumns } from './orderColumns';
import { placeBoxes } from './placeBoxes';
import { placeColumns } from './placeColumns';
import { rankGroups } from './rankGroups';
import { routeEdges } from './routeEdges';
import { buildTower } from './buildTower';
import type { GraphLayout, LayoutOptions, LayoutRect } from './types';

/** Owner first, then by id; what exists in no account last. */
function orderAccounts(
  ids: (string | undefined)[],
  meshOwner: string,
): (string | undefined)[] {
  const weight = (id: string | undefined) => {
    if (id === undefined) {
      return 2;
    }
    return id === meshOwner ? 0 : 1;
  };
  return [...new Set(ids)].sort(
    (a, b) => weight(a) - weight(b) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
}

/**
 * Lays a graph out from left to right, callers left of what they call: every service with its router
 * and workloads below it, every account in a box of its own. Groups never overlap, neither do boxes.
 * The same graph gives the same drawing, in whatever order its nodes and edges are listed.
 *
 * @public
 */
export function layoutGraph(
  graph: MeshGraph,
  options: LayoutOptions = {},
): GraphLayout {
  const sorted = {
    ...graph,
    edges: [...graph.edges].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  const groups = groupServices(sorted);
  const groupGraph = buildGroupGraph(sorted, groups);
  const towers = groups.map(group => buildTower(group, options));
  const ranks = rankGroups(groupGraph);
  const accounts = orderAccounts(
    groups.map(group => group.accountId),
    graph.mesh.meshOwner,
  );
  const order = orderColumns(groupGraph, ranks, accounts);
  const tops = placeColumns(groupGraph, towers, order);
  const placement = placeBoxes(
    groupGraph,
    towers,
    ranks,
    tops,
    accounts,
    graph.mesh.meshOwner,
  );

  const groupRects = towers.map(
    ({ width, height }, index): LayoutRect => ({
      ...placement.corners[index],
      width,
      height,
    }),
  );
  const rects = new Map<string, LayoutRect>();
  towers.forEach((tower, index) => {
    const { x, y } = placement.corners[index];
    for (const { node, rect } of tower.members) {
      rects.set(node.id, { ...rect, x: x + rect.x, y: y + rect.y });
    }
  });
  const routed = routeEdges(
    sorted,
    groupGraph,
    placement,
    ranks,
    rects,
    groupRects,
  );

  const extent = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  const cover = (x: number, y: number) => {
    extent.left = Math.min(extent.left, x);
    extent.top = Math.min(extent.top, y);
    extent.right = Math.max(extent.right, x);
    extent.bottom = Math.max(extent.bottom, y);
  };
  for (const box of placement.boxes) {
    cover(box.x, box.y);
    cover(box.x + box.width, box.y + box.height);
  }
  for (const { path } of routed) {
    path.points().forEach(point => cover(point.x, point.y));
  }
  const isEmpty = placement.boxes.length === 0;
  const offset = {
    x: isEmpty ? 0 : METRICS.margin - extent.left,
    y: isEmpty ? 0 : METRICS.margin - extent.top,
  };
  const move = <T extends { x: number; y: number }>(item: T): T => ({
    ...item,
    x: item.x + offset.x,
    y: item.y + offset.y,
  });

  const reading = order.flatMap(own =>
    [...own.keys()].sort((a, b) => a - b).flatMap(rank => own.get(rank)!),
  );
  return {
    width: isEmpty ? 0 : extent.right - extent.left + 2 * METRICS.margin,
    height: isEmpty ? 0 : extent.bottom - extent.top + 2 * METRICS.margin,
    boxes: placement.boxes.map(move),
    groups: reading.map(index =>
      move({ id: groups[index].id, ...groupRects[index] }),
    ),
    nodes: reading.flatMap(index =>
      towers[index].members.map(({ node }) =>
        move({ id: node.id, column: ranks[index], ...rects.get(node.id)! }),
      ),
    ),
    edges: routed.map(({ edge, path, label }) => ({
      id: edge.id,
      path: path.format(offset),
      label: label && move(label),
    })),
  };
}
