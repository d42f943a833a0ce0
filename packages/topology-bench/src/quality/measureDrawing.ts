import type { Point } from './flattenPath';

/** An edge as it is drawn. */
export interface DrawnEdge {
  source: string;
  target: string;
  line: Point[];
}

export interface DrawingMeasures {
  crossings: number;
  /** In pixels at zoom 1. */
  edgeLength: number;
}

interface Segment {
  edge: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Side of the squares in which segments are looked for, in pixels. */
const SQUARE = 120;

/**
 * A tiny move of all edges of one source, so that no two edges of different sources meet in exactly a
 * bend, where it would be unclear whether they cross. Those of one source may share a part of their way.
 */
function nudge(source: string): Point {
  let hash = 7;
  for (let place = 0; place < source.length; place += 1) {
    hash = (Math.imul(hash, 31) + source.charCodeAt(place)) % 2 ** 31;
  }
  return { x: (hash % 9973) / 1e5, y: ((hash >> 7) % 9973) / 1e5 };
}

function crossing(a: Segment, b: Segment): Point | undefined {
  const ax = a.x2 - a.x1;
  const ay = a.y2 - a.y1;
  const bx = b.x2 - b.x1;
  const by = b.y2 - b.y1;
  const area = ax * by - ay * bx;
  if (Math.abs(area) < 1e-9) {
    return undefined;
  }
  const dx = b.x1 - a.x1;
  const dy = b.y1 - a.y1;
  const t = (dx * by - dy * bx) / area;
  const u = (dx * ay - dy * ax) / area;
  const within = (value: number) => value > 1e-9 && value < 1 - 1e-9;
  return within(t) && within(u)
    ? { x: a.x1 + t * ax, y: a.y1 + t * ay }
    : undefined;
}

/** Each square with the segments that may pass it. */
function squares(segments: Segment[]): Map<string, Segment[]> {
  const found = new Map<string, Segment[]>();
  const square = (value: number) => Math.floor(value / SQUARE);
  for (const segment of segments) {
    const { x1, y1, x2, y2 } = segment;
    for (
      let column = square(Math.min(x1, x2));
      column <= square(Math.max(x1, x2));
      column += 1
    ) {
      // Only the part of the segment that lies in this column.
      const slope = x1 === x2 ? 0 : (y2 - y1) / (x2 - x1);
      const clamp = (x: number) =>
        Math.min(Math.max(x, Math.min(x1, x2)), Math.max(x1, x2));
      const from = y1 + (clamp(column * SQUARE) - x1) * slope;
      const to = y1 + (clamp((column + 1) * SQUARE) - x1) * slope;
      const ys = x1 === x2 ? [y1, y2] : [from, to];
      for (
        let row = square(Math.min(...ys) - 1e-6);
        row <= square(Math.max(...ys) + 1e-6);
        row += 1
      ) {
        const key = `${column} ${row}`;
        const list = found.get(key);
        if (list) {
          list.push(segment);
        } else {
          found.set(key, [segment]);
        }
      }
    }
  }
  return found;
}

/** Counts where the lines of two edges cross, as often as they do, and how long all lines are. */
export function measureDrawing(edges: DrawnEdge[]): DrawingMeasures {
  const segments: Segment[] = [];
  let edgeLength = 0;
  edges.forEach(({ source, line }, edge) => {
    const { x, y } = nudge(source);
    for (let place = 1; place < line.length; place += 1) {
      const [from, to] = [line[place - 1], line[place]];
      edgeLength += Math.hypot(to.x - from.x, to.y - from.y);
      segments.push({
        edge,
        x1: from.x + x,
        y1: from.y + y,
        x2: to.x + x,
        y2: to.y + y,
      });
    }
  });
  let crossings = 0;
  for (const [key, list] of squares(segments)) {
    const [column, row] = key.split(' ').map(Number);
    for (let one = 0; one < list.length; one += 1) {
      for (let other = one + 1; other < list.length; other += 1) {
        if (list[one].edge !== list[other].edge) {
          const point = crossing(list[one], list[other]);
          // A point is counted in the one square that it lies in.
          if (
            point &&
            Math.floor(point.x / SQUARE) === column &&
            Math.floor(point.y / SQUARE) === row
          ) {
            crossings += 1;
          }
        }
      }
    }
  }
  return { crossings, edgeLength: Math.round(edgeLength) };
}
