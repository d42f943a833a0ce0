import { pathPoints } from './pathPoints';

/** In pixels of the drawing. */
const LONG = 2_000;

/**
 * Whether a path is too long for dashes: a browser that draws without a graphics card works out each of
 * them with every frame, also of the part that is out of sight.
 */
export function isLongPath(path: string): boolean {
  const points = pathPoints(path);
  let length = 0;
  for (let at = 2; at + 1 < points.length; at += 2) {
    length +=
      Math.abs(points[at] - points[at - 2]) +
      Math.abs(points[at + 1] - points[at - 1]);
  }
  return length > LONG;
}
