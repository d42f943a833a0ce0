import type { LayoutPoint } from '../types';

/** An SVG path in the making. Remembers its points, so that it can be moved as a whole. */
export class PathBuilder {
  readonly #steps: { command: 'M' | 'L' | 'C' | 'Q'; points: LayoutPoint[] }[];

  private constructor(start: LayoutPoint) {
    this.#steps = [{ command: 'M', points: [start] }];
  }

  static from(start: LayoutPoint): PathBuilder {
    return new PathBuilder(start);
  }

  get end(): LayoutPoint {
    const { points } = this.#steps[this.#steps.length - 1];
    return points[points.length - 1];
  }

  lineTo(point: LayoutPoint): this {
    if (point.x !== this.end.x || point.y !== this.end.y) {
      this.#steps.push({ command: 'L', points: [point] });
    }
    return this;
  }

  /** A quarter turn around a corner. */
  turnTo(corner: LayoutPoint, point: LayoutPoint): this {
    this.#steps.push({ command: 'Q', points: [corner, point] });
    return this;
  }

  /** A curve that leaves and arrives level. */
  levelCurveTo(point: LayoutPoint): this {
    if (point.y === this.end.y) {
      return this.lineTo(point);
    }
    const x = (this.end.x + point.x) / 2;
    return this.#curve({ x, y: this.end.y }, { x, y: point.y }, point);
  }

  /** A curve that swings out sideways and comes back to the same side. */
  loopTo(point: LayoutPoint, swing: number): this {
    return this.#curve(
      { x: this.end.x + swing, y: this.end.y },
      { x: point.x + swing, y: point.y },
      point,
    );
  }

  points(): LayoutPoint[] {
    return this.#steps.flatMap(step => step.points);
  }

  /** @returns the `d` attribute, moved */
  format(offset: LayoutPoint): string {
    return this.#steps
      .map(({ command, points }) => {
        const numbers = points.map(({ x, y }) => {
          const rounded = [x + offset.x, y + offset.y].map(
            value => Math.round(value * 10) / 10,
          );
          return rounded.join(' ');
        });
        return `${command}${numbers.join(' ')}`;
      })
      .join('');
  }

  #curve(first: LayoutPoint, second: LayoutPoint, end: LayoutPoint): this {
    this.#steps.push({ command: 'C', points: [first, second, end] });
    return this;
  }
}
