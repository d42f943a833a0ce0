export interface Point {
  x: number;
  y: number;
}

const STEPS = 12;

/** A point of a Bézier curve, from one of a lower degree. */
function along(points: Point[], t: number): Point {
  if (points.length === 1) {
    return points[0];
  }
  const between = points.slice(1).map(({ x, y }, place) => ({
    x: points[place].x + (x - points[place].x) * t,
    y: points[place].y + (y - points[place].y) * t,
  }));
  return along(between, t);
}

/**
 * An SVG path of absolute M, L, Q and C steps as a polyline.
 *
 * @param d - the `d` attribute
 */
export function flattenPath(d: string): Point[] {
  const line: Point[] = [];
  for (const [, command, text] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    const points: Point[] = [];
    for (let place = 0; place + 1 < numbers.length; place += 2) {
      points.push({ x: numbers[place], y: numbers[place + 1] });
    }
    if (command === 'M' || command === 'L') {
      line.push(...points);
      continue;
    }
    const size = { Q: 2, C: 3 }[command];
    if (!size) {
      throw new Error(`The path has a step "${command}": ${d}`);
    }
    for (let place = 0; place < points.length; place += size) {
      const curve = [
        line[line.length - 1],
        ...points.slice(place, place + size),
      ];
      for (let step = 1; step <= STEPS; step += 1) {
        line.push(along(curve, step / STEPS));
      }
    }
  }
  return line;
}
