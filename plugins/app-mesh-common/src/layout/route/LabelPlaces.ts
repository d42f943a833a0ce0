import { METRICS } from '../metrics';
import { pushTo } from '../pushTo';
import type { LayoutLabel, LayoutPoint } from '../types';

/** How far along its curve a label may stand, best place first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7];

function onLevelCurve(start: LayoutPoint, end: LayoutPoint, t: number) {
  const s = 1 - t;
  const middle = (start.x + end.x) / 2;
  const inner = 3 * s * s * t + 3 * s * t * t;
  return {
    x: s ** 3 * start.x + inner * middle + t ** 3 * end.x,
    y: (s ** 3 + 3 * s * s * t) * start.y + (3 * s * t * t + t ** 3) * end.y,
  };
}

/** Hands out places for labels between two columns, so that none lies on another. */
export class LabelPlaces {
  readonly #used = new Map<number, number[]>();

  private constructor() {}

  static create(): LabelPlaces {
    return new LabelPlaces();
  }

  /**
   * @param column - the column left of which the curve ends
   * @returns a place on a curve that leaves and arrives level, or undefined where all are taken
   */
  take(
    column: number,
    start: LayoutPoint,
    end: LayoutPoint,
  ): LayoutLabel | undefined {
    const used = this.#used.get(column) ?? [];
    for (const t of PLACES) {
      const { x, y } = onLevelCurve(start, end, t);
      if (used.every(other => Math.abs(other - y) >= METRICS.labelHeight)) {
        pushTo(this.#used, column, y);
        return { x, y, align: 'middle' };
      }
    }
    return undefined;
  }
}
