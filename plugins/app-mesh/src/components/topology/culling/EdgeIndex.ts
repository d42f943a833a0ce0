import type { LayoutEdge, LayoutRect } from '@crossmesh/plugin-app-mesh-common';
import { pathPoints } from './pathPoints';
import { overlaps } from './rects';

/** The corners of an edge, and the rectangle around all of them. */
interface Reach {
  points: number[];
  bounds: LayoutRect;
}

/** Knows which edges pass through a part of the drawing. Reads each path once, when it is first asked. */
export class EdgeIndex {
  readonly #edges: LayoutEdge[];
  #reaches?: Reach[];

  constructor(edges: LayoutEdge[]) {
    this.#edges = edges;
  }

  /** @returns the edges with a piece in the region, in their own order */
  within(region: LayoutRect): LayoutEdge[] {
    this.#reaches ??= this.#edges.map(({ path }) => {
      const points = pathPoints(path);
      return { points, bounds: boundsOf(points) };
    });
    const reaches = this.#reaches;
    return this.#edges.filter((_, index) => {
      const { points, bounds } = reaches[index];
      return overlaps(bounds, region) && passes(points, region);
    });
  }
}

function boundsOf(points: number[]): LayoutRect {
  let [left, top] = points;
  let right = left;
  let bottom = top;
  for (let at = 2; at + 1 < points.length; at += 2) {
    left = Math.min(left, points[at]);
    right = Math.max(right, points[at]);
    top = Math.min(top, points[at + 1]);
    bottom = Math.max(bottom, points[at + 1]);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function passes(points: number[], region: LayoutRect): boolean {
  const right = region.x + region.width;
  const bottom = region.y + region.height;
  for (let at = 0; at + 3 < points.length; at += 2) {
    if (
      Math.min(points[at], points[at + 2]) <= right &&
      Math.max(points[at], points[at + 2]) >= region.x &&
      Math.min(points[at + 1], points[at + 3]) <= bottom &&
      Math.max(points[at + 1], points[at + 3]) >= region.y
    ) {
      return true;
    }
  }
  return false;
}
