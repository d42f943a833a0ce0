/**
 * The corners of a path that the layout made, which has absolute coordinates only: x and y in turn. A curve
 * lies within the corners that define it.
 */
export function pathPoints(path: string): number[] {
  return path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
}
