import type { EdgePorts } from './edgePorts';
import type { FreeLanes } from './FreeLanes';
import { METRICS } from './metrics';
import { PathBuilder } from './PathBuilder';
import type { Column } from './placeBoxes';

function forwards(
  { start, end }: EdgePorts,
  from: number,
  to: number,
  columns: Column[],
  lanes: FreeLanes[],
): PathBuilder {
  const path = PathBuilder.from(start);
  path.lineTo({ x: columns[from].x + columns[from].width, y: start.y });
  for (let column = from + 1; column < to; column += 1) {
    const { x, width } = columns[column];
    const way = (x - start.x) / (end.x - start.x);
    const y = lanes[column].take(start.y + (end.y - start.y) * way);
    path.levelCurveTo({ x, y }).lineTo({ x: x + width, y });
  }
  return path.levelCurveTo({ x: columns[to].x, y: end.y }).lineTo(end);
}

function backwards(
  { start, end }: EdgePorts,
  from: number,
  to: number,
  columns: Column[],
  lanes: FreeLanes[],
): PathBuilder {
  const path = PathBuilder.from(start);
  const right = columns[from].x + columns[from].width;
  path.lineTo({ x: right, y: start.y });
  let y = lanes[from].take((start.y + end.y) / 2);
  path.loopTo({ x: right, y }, METRICS.loop).lineTo({ x: columns[from].x, y });
  for (let column = from - 1; column >= to; column -= 1) {
    const { x, width } = columns[column];
    y = lanes[column].take((y + end.y) / 2);
    path.levelCurveTo({ x: x + width, y }).lineTo({ x, y });
  }
  return path.loopTo({ x: columns[to].x, y: end.y }, -METRICS.loop).lineTo(end);
}

/**
 * Draws an edge from column to column, past the nodes between its ends. One that leads to the same
 * column or to the left leaves its source at the right, turns, and arrives from the left like all
 * others.
 */
export function routeOuterEdge(
  ports: EdgePorts,
  from: number,
  to: number,
  columns: Column[],
  lanes: FreeLanes[],
): PathBuilder {
  return from < to
    ? forwards(ports, from, to, columns, lanes)
    : backwards(ports, from, to, columns, lanes);
}
