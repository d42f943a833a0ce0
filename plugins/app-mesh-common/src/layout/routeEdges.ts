import type { GraphEdge, MeshGraph } from '../graph';
import { edgePorts } from './edgePorts';
import { FreeLanes } from './FreeLanes';
import type { GroupGraph } from './buildGroupGraph';
import { LabelPlaces } from './LabelPlaces';
import type { PathBuilder } from './PathBuilder';
import type { Placement } from './placeBoxes';
import { routeInnerEdge } from './routeInnerEdge';
import { routeOuterEdge } from './routeOuterEdge';
import type { LayoutLabel, LayoutRect } from './types';

export interface RoutedEdge {
  edge: GraphEdge;
  path: PathBuilder;
  label?: LayoutLabel;
}

function lanesOf(
  { boxes, columns }: Placement,
  groupRects: LayoutRect[],
  ranks: number[],
): FreeLanes[] {
  const obstacles: LayoutRect[][] = columns.map(({ x, width }) =>
    boxes
      .filter(box => box.x < x + width && box.x + box.width > x)
      .map(box => ({ ...box, height: box.titleHeight })),
  );
  groupRects.forEach((rect, index) => obstacles[ranks[index]].push(rect));
  return obstacles.map(list => FreeLanes.around(list));
}

/** Draws all edges of a graph whose groups have their places. */
export function routeEdges(
  graph: MeshGraph,
  groupGraph: GroupGraph,
  placement: Placement,
  ranks: number[],
  rects: Map<string, LayoutRect>,
  groupRects: LayoutRect[],
): RoutedEdge[] {
  const { columns } = placement;
  const { groupOf, outerEdges } = groupGraph;
  const lanes = lanesOf(placement, groupRects, ranks);
  const labels = LabelPlaces.create();
  const ports = edgePorts(outerEdges, rects);
  const outer = outerEdges.map((edge): RoutedEdge => {
    const from = ranks[groupOf.get(edge.source)!];
    const to = ranks[groupOf.get(edge.target)!];
    const path = routeOuterEdge(ports.get(edge.id)!, from, to, columns, lanes);
    const isLabelled = edge.crossAccount || edge.type === 'route';
    if (!isLabelled || from >= to) {
      return { edge, path };
    }
    const { end } = ports.get(edge.id)!;
    const points = path.points();
    const last = points.findLastIndex(point => point.x < columns[to].x);
    const gapStart = columns[to - 1].x + columns[to - 1].width;
    const start = points.slice(0, last + 1).reverse();
    const y = start.find(point => point.x <= gapStart)?.y ?? end.y;
    return {
      edge,
      path,
      label: labels.take(
        to,
        { x: gapStart, y },
        { x: columns[to].x, y: end.y },
      ),
    };
  });

  const isOuter = new Set(outerEdges.map(edge => edge.id));
  const labelled = new Set<string>();
  const inner = graph.edges.flatMap((edge): RoutedEdge[] => {
    const parent = rects.get(edge.source);
    const child = rects.get(edge.target);
    if (isOuter.has(edge.id) || !parent || !child) {
      return [];
    }
    const { path, label } = routeInnerEdge(parent, child);
    const key = `${edge.source} ${edge.target}`;
    const isLabelled = edge.type === 'route' && !labelled.has(key);
    labelled.add(key);
    return [{ edge, path, label: isLabelled ? label : undefined }];
  });
  return [...inner, ...outer];
}
