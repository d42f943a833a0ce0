import type { GraphEdge } from '../../graph';
import type { LayerGraph, Route } from '../layers/types';
import { METRICS } from '../metrics';
import type { Column } from '../place/placeAcross';
import type { LayoutLabel, LayoutPoint, LayoutRect } from '../types';
import type { LabelPlaces } from './LabelPlaces';
import { PathBuilder } from './PathBuilder';

export interface RoutedEdge {
  edge: GraphEdge;
  path: PathBuilder;
  label?: LayoutLabel;
}

/** A level part of an edge's way, from left to right. */
interface Station {
  left: number;
  right: number;
  y: number;
}

export interface RouteInput {
  graph: LayerGraph;
  columns: Column[];
  /** Top of each item. */
  tops: Float64Array;
  /** By node id. */
  rects: Map<string, LayoutRect>;
  /** Where each edge touches its source and target, by edge id. */
  starts: Map<string, number>;
  ends: Map<string, number>;
  labels: LabelPlaces;
}

function along(stations: Station[], isBackwards: boolean): PathBuilder {
  const ordered = isBackwards ? [...stations].reverse() : stations;
  const enter = isBackwards ? 'right' : 'left';
  const leave = isBackwards ? 'left' : 'right';
  const [first, ...rest] = ordered;
  const path = PathBuilder.from({ x: first[enter], y: first.y });
  path.lineTo({ x: first[leave], y: first.y });
  for (const station of rest) {
    path
      .levelCurveTo({ x: station[enter], y: station.y })
      .lineTo({ x: station[leave], y: station.y });
  }
  return path;
}

/** Leaves to the right, passes the lane from right to left, and comes in from the left. */
function turning(start: LayoutPoint, lane: Station, end: LayoutPoint) {
  return PathBuilder.from(start)
    .lineTo({ x: lane.right, y: start.y })
    .loopTo({ x: lane.right, y: lane.y }, METRICS.loop)
    .lineTo({ x: lane.left, y: lane.y })
    .loopTo({ x: lane.left, y: end.y }, -METRICS.loop)
    .lineTo(end);
}

/** Draws the edges of a link side by side. */
export function routeLink(route: Route, input: RouteInput): RoutedEdge[] {
  const { graph, columns, tops, rects, starts, ends, labels } = input;
  const { link, items, reversed, turns } = route;
  return link.edges.map((edge, place) => {
    const lanes = items.slice(1, -1).map(
      (item): Station => ({
        left: columns[graph.first[item]].x,
        right: columns[graph.last[item]].x + columns[graph.last[item]].width,
        y: tops[item] + place * METRICS.laneGap,
      }),
    );
    const source = rects.get(edge.source)!;
    const target = rects.get(edge.target)!;
    const start = starts.get(edge.id)!;
    const end = ends.get(edge.id)!;
    if (turns) {
      const path = turning({ x: source.x + source.width, y: start }, lanes[0], {
        x: target.x,
        y: end,
      });
      return { edge, path };
    }
    const [left, right] = reversed ? [target, source] : [source, target];
    const near = columns[graph.first[items[0]]];
    const far = columns[graph.first[items[items.length - 1]]];
    const stations: Station[] = [
      {
        left: left.x + left.width,
        right: near.x + near.width,
        y: reversed ? end : start,
      },
      ...lanes,
      { left: far.x, right: right.x, y: reversed ? start : end },
    ];
    const path = along(stations, reversed);
    if (!edge.crossAccount && edge.type !== 'route') {
      return { edge, path };
    }
    const at = reversed ? 0 : stations.length - 2;
    const column = reversed
      ? graph.first[items[0]] + 1
      : graph.first[items[items.length - 1]];
    const label = labels.take(
      column,
      { x: stations[at].right, y: stations[at].y },
      { x: stations[at + 1].left, y: stations[at + 1].y },
    );
    return { edge, path, label };
  });
}
