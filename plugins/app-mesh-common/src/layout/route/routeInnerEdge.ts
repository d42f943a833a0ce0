import { METRICS } from '../metrics';
import { PathBuilder } from './PathBuilder';
import type { LayoutLabel, LayoutRect } from '../types';

const RADIUS = 10;
/** From the line to the left border of a label on it. */
const LABEL_OVERHANG = 16;

/** Draws an edge inside of a group: down from the parent, then right into the child. */
export function routeInnerEdge(
  parent: LayoutRect,
  child: LayoutRect,
): { path: PathBuilder; label: LayoutLabel } {
  const x = parent.x + METRICS.stem;
  const y = child.y + child.height / 2;
  const path = PathBuilder.from({ x, y: parent.y + parent.height })
    .lineTo({ x, y: y - RADIUS })
    .turnTo({ x, y }, { x: x + RADIUS, y })
    .lineTo({ x: child.x, y });
  return {
    path,
    label: {
      x: x - LABEL_OVERHANG,
      y: child.y - METRICS.rowGap / 2,
      align: 'start',
    },
  };
}
