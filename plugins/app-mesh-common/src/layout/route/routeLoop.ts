import { METRICS } from '../metrics';
import type { LayoutRect } from '../types';
import { PathBuilder } from './PathBuilder';

/**
 * Draws an edge that leads back into its own group, below it.
 *
 * @param start - height at which it leaves its source, and `end` at which it arrives
 * @param y - height below the group
 */
export function routeLoop(
  source: LayoutRect,
  target: LayoutRect,
  group: LayoutRect,
  { start, end, y }: { start: number; end: number; y: number },
): PathBuilder {
  const right = group.x + group.width;
  return PathBuilder.from({ x: source.x + source.width, y: start })
    .lineTo({ x: right, y: start })
    .loopTo({ x: right, y }, METRICS.loop)
    .lineTo({ x: group.x, y })
    .loopTo({ x: group.x, y: end }, -METRICS.loop)
    .lineTo({ x: target.x, y: end });
}
