import { METRICS } from './metrics';
import type { LayoutRect } from './types';

interface Lane {
  from: number;
  to: number;
  /** Heights at which an edge already passes. */
  used: number[];
}

/** How far from its best place an edge is moved to keep clear of others in the same lane. */
const MAX_STEPS = 12;

/** The room between the nodes of a column, through which edges pass from one side to the other. */
export class FreeLanes {
  readonly #lanes: Lane[];

  private constructor(lanes: Lane[]) {
    this.#lanes = lanes;
  }

  /** @param obstacles - what stands in the column; may overlap */
  static around(obstacles: LayoutRect[]): FreeLanes {
    const lanes: Lane[] = [];
    let from = -Infinity;
    for (const { y, height } of [...obstacles].sort((a, b) => a.y - b.y)) {
      const to = y - METRICS.laneMargin;
      if (to >= from) {
        lanes.push({ from, to, used: [] });
      }
      from = Math.max(from, y + height + METRICS.laneMargin);
    }
    lanes.push({ from, to: Infinity, used: [] });
    return new FreeLanes(lanes);
  }

  /** @returns the free height nearest to the wanted one */
  take(wanted: number): number {
    const lane = this.#nearest(wanted);
    const best = Math.min(Math.max(wanted, lane.from), lane.to);
    let y = best;
    for (let step = 1; step <= MAX_STEPS; step += 1) {
      const candidate = y;
      const free = lane.used.every(
        other => Math.abs(other - candidate) >= METRICS.laneGap,
      );
      if (free) {
        break;
      }
      const side = step % 2 === 0 ? 1 : -1;
      const moved = best + side * Math.ceil(step / 2) * METRICS.laneGap;
      y = Math.min(Math.max(moved, lane.from), lane.to);
    }
    if (lane.used.length < 4 * MAX_STEPS) {
      lane.used.push(y);
    }
    return y;
  }

  #nearest(wanted: number): Lane {
    let low = 0;
    let high = this.#lanes.length - 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#lanes[middle].to < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const lane = this.#lanes[low];
    const before = this.#lanes[low - 1];
    return before && wanted - before.to < lane.from - wanted ? before : lane;
  }
}
