import type { LayoutEdge, LayoutRect } from '@crossmesh/plugin-app-mesh-common';
import { overlaps } from './rects';
import { pathPoints } from './pathPoints';

/** Knows which edges pass through a part of the drawing. Reads each path once, when it is first asked. */
export class EdgeIndex {
  readonly #edges: LayoutEdge[];
  #points?: number[][];

  constructor(edges: LayoutEdge[]) {
    this.#edges = edges;
  }

  /** @returns the edges with a piece in the region, in their own order */
  within(region: LayoutRect): LayoutEdge[] {
    this.#points ??= this.#edges.map(({ path }) => pathPoints(path));
    const points = this.#points;
    return this.#edges.filter((_, index) => passes(points[index], region));
  }
}

function passes(points: number[], region: LayoutRect): boolean {
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x1, y1, x2, y2] = points.slice(at, at + 4);
    const piece = {
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x1 - x2),
      height: Math.abs(y1 - y2),
    };
    if (overlaps(piece, region)) {
      return true;
    }
  }
  return false;
}
