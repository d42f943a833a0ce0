import type { GroupGraph } from './buildGroupGraph';
import type { Tower } from './buildTower';
import type { LayerOrder } from './layers/LayerOrder';
import type { Route } from './layers/types';
import { METRICS } from './metrics';
import { placeAcross, spansOf } from './place/placeAcross';
import { placeDown } from './place/placeDown';
import { portOffsets } from './place/portOffsets';
import { Segments } from './place/Segments';
import { LabelPlaces } from './route/LabelPlaces';
import { routeInnerEdge } from './route/routeInnerEdge';
import { type RoutedEdge, routeLink } from './route/routeLink';
import { routeLoop } from './route/routeLoop';
import type { GraphLayout, LayoutBox, LayoutRect } from './types';

export interface DrawInput {
  graph: GroupGraph;
  towers: Tower[];
  /** In the order in which boxes are read where nothing else decides. */
  accounts: (string | undefined)[];
  /** Index of the account of each group. */
  accountOf: Int32Array;
  meshOwner: string;
  order: LayerOrder;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Gives everything its place, the order in all layers being decided. */
export function draw(input: DrawInput): GraphLayout {
  const { graph, towers, accounts, accountOf, meshOwner, order } = input;
  const { graph: layers } = order;
  const loopsOf = towers.map(() => 0);
  for (const edge of graph.loops) {
    loopsOf[graph.groupOf.get(edge.source)!] += 1;
  }
  const ports = portOffsets(graph, towers, order);
  const segments = new Segments(
    order,
    ports,
    Float64Array.from(
      towers,
      ({ height }, group) => height + loopsOf[group] * METRICS.laneMargin,
    ),
  );
  const ends = ({ link, reversed }: Route) => {
    const sources = mean(link.edges.map(({ id }) => ports.sources.get(id)!));
    const targets = mean(link.edges.map(({ id }) => ports.targets.get(id)!));
    return reversed ? [targets, sources] : [sources, targets];
  };
  const heights = placeDown(
    layers,
    segments,
    towers.length,
    route => {
      const [left, right] = ends(route);
      return left - right;
    },
    route => ends(route)[0],
  );
  const spans = spansOf(layers, accountOf, accounts.length);
  const columns = placeAcross(layers, towers, spans);

  const groupRects = towers.map(
    ({ width, height }, group): LayoutRect => ({
      x: columns[layers.first[group]].x,
      y: heights.tops[group],
      width,
      height,
    }),
  );
  const rects = new Map<string, LayoutRect>();
  towers.forEach((tower, group) => {
    const { x, y } = groupRects[group];
    for (const { node, rect } of tower.members) {
      rects.set(node.id, { ...rect, x: x + rect.x, y: y + rect.y });
    }
  });
  const boxes = layers.columns.flat().flatMap((block): LayoutBox[] => {
    const { account } = layers.blocks[block];
    if (account === undefined) {
      return [];
    }
    const { first, last } = spans[account];
    const x = columns[first].x - METRICS.boxPadding;
    const right = columns[last].x + columns[last].width + METRICS.boxPadding;
    const { top, height } = heights.boxes.get(block)!;
    return [
      {
        accountId: accounts[account],
        meshOwner: accounts[account] === meshOwner,
        titleHeight: METRICS.boxTitle,
        x,
        y: top,
        width: right - x,
        height,
      },
    ];
  });

  const inPixels = (offsets: Map<string, number>, id: string, node: string) =>
    groupRects[graph.groupOf.get(node)!].y + offsets.get(id)!;
  const starts = new Map<string, number>();
  const stops = new Map<string, number>();
  const placePorts = (id: string, source: string, target: string) => {
    starts.set(id, inPixels(ports.sources, id, source));
    stops.set(id, inPixels(ports.targets, id, target));
  };
  for (const { link } of layers.routes) {
    link.edges.forEach(edge => placePorts(edge.id, edge.source, edge.target));
  }
  graph.loops.forEach(edge => placePorts(edge.id, edge.source, edge.target));

  const labels = LabelPlaces.create();
  const labelled = new Set<string>();
  const below = towers.map(() => 0);
  const routed: RoutedEdge[] = [
    ...graph.inner.map((edge): RoutedEdge => {
      const { path, label } = routeInnerEdge(
        rects.get(edge.source)!,
        rects.get(edge.target)!,
      );
      const key = `${edge.source} ${edge.target}`;
      const isLabelled = edge.type === 'route' && !labelled.has(key);
      labelled.add(key);
      return { edge, path, label: isLabelled ? label : undefined };
    }),
    ...layers.routes.flatMap(route =>
      routeLink(route, {
        graph: layers,
        columns,
        tops: heights.tops,
        rects,
        starts,
        ends: stops,
        labels,
      }),
    ),
    ...graph.loops.map((edge): RoutedEdge => {
      const group = graph.groupOf.get(edge.source)!;
      const rect = groupRects[group];
      below[group] += 1;
      const path = routeLoop(
        rects.get(edge.source)!,
        rects.get(edge.target)!,
        rect,
        {
          start: starts.get(edge.id)!,
          end: stops.get(edge.id)!,
          y: rect.y + rect.height + below[group] * METRICS.laneMargin,
        },
      );
      return { edge, path };
    }),
  ];

  const extent = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  const cover = (x: number, y: number) => {
    extent.left = Math.min(extent.left, x);
    extent.top = Math.min(extent.top, y);
    extent.right = Math.max(extent.right, x);
    extent.bottom = Math.max(extent.bottom, y);
  };
  extent.right = -Infinity;
  extent.bottom = -Infinity;
  for (const box of boxes) {
    cover(box.x, box.y);
    cover(box.x + box.width, box.y + box.height);
  }
  for (const { path } of routed) {
    path.forEachPoint(cover);
  }
  const offset = {
    x: METRICS.margin - extent.left,
    y: METRICS.margin - extent.top,
  };
  const move = <T extends { x: number; y: number }>(item: T): T => ({
    ...item,
    x: item.x + offset.x,
    y: item.y + offset.y,
  });
  const reading = layers.columns
    .flat()
    .flatMap(block => layers.blocks[block].lists.flat())
    .filter(item => item < towers.length);
  return {
    width: extent.right - extent.left + 2 * METRICS.margin,
    height: extent.bottom - extent.top + 2 * METRICS.margin,
    boxes: boxes.map(move),
    groups: reading.map(group =>
      move({ id: graph.groups[group].id, ...groupRects[group] }),
    ),
    nodes: reading.flatMap(group =>
      towers[group].members.map(({ node }) =>
        move({
          id: node.id,
          column: layers.first[group],
          ...rects.get(node.id)!,
        }),
      ),
    ),
    edges: routed.map(({ edge, path, label }) => ({
      id: edge.id,
      path: path.format(offset),
      label: label && move(label),
    })),
  };
}
