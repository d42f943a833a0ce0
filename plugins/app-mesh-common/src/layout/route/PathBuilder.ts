import type { LayoutPoint } from '../types';

/** Points of each step of a path. */
const POINTS = { M: 1, L: 1, Q: 2, C: 3 };

/** An SVG path in the making. Remembers its points, so that it can be moved as a whole. */
export class PathBuilder {
  readonly #steps: (keyof typeof POINTS)[] = ['M'];
  readonly #xs: number[];
  readonly #ys: number[];

  private constructor(start: LayoutPoint) {
    this.#xs = [start.x];
    this.#ys = [start.y];
  }

  static from(start: LayoutPoint): PathBuilder {
    return new PathBuilder(start);
  }

  get end(): LayoutPoint {
    const last = this.#xs.length - 1;
    return { x: this.#xs[last], y: this.#ys[last] };
  }

  lineTo({ x, y }: LayoutPoint): this {
    const last = this.#xs.length - 1;
    if (x === this.#xs[last] && y === this.#ys[last]) {
      return this;
    }
    // A level line that goes on is one line.
    const isLine = this.#steps[this.#steps.length - 1] === 'L';
    if (isLine && y === this.#ys[last] && y === this.#ys[last - 1]) {
      this.#xs[last] = x;
      return this;
    }
    this.#steps.push('L');
    this.#add(x, y);
    return this;
  }

  /** A quarter turn around a corner. */
  turnTo(corner: LayoutPoint, point: LayoutPoint): this {
    this.#steps.push('Q');
    this.#add(corner.x, corner.y);
    this.#add(point.x, point.y);
    return this;
  }

  /** A curve that leaves and arrives level. */
  levelCurveTo(point: LayoutPoint): this {
    const { x, y } = this.end;
    if (point.y === y) {
      return this.lineTo(point);
    }
    const middle = (x + point.x) / 2;
    return this.#curve(middle, y, middle, point);
  }

  /** A curve that swings out sideways and comes back to the same side. */
  loopTo(point: LayoutPoint, swing: number): this {
    const { x, y } = this.end;
    return this.#curve(x + swing, y, point.x + swing, point);
  }

  /** Visits all points, those of curves' handles included. */
  forEachPoint(visit: (x: number, y: number) => void): void {
    for (let place = 0; place < this.#xs.length; place += 1) {
      visit(this.#xs[place], this.#ys[place]);
    }
  }

  /** @returns the `d` attribute, moved */
  format(offset: LayoutPoint): string {
    let text = '';
    let place = 0;
    for (const step of this.#steps) {
      text += step;
      for (let count = 0; count < POINTS[step]; count += 1) {
        const x = Math.round((this.#xs[place] + offset.x) * 10) / 10;
        const y = Math.round((this.#ys[place] + offset.y) * 10) / 10;
        text += count > 0 ? ` ${x} ${y}` : `${x} ${y}`;
        place += 1;
      }
    }
    return text;
  }

  #curve(firstX: number, firstY: number, secondX: number, end: LayoutPoint) {
    this.#steps.push('C');
    this.#add(firstX, firstY);
    this.#add(secondX, end.y);
    this.#add(end.x, end.y);
    return this;
  }

  #add(x: number, y: number): void {
    this.#xs.push(x);
    this.#ys.push(y);
  }
}
