import type { Tower } from '../buildTower';
import type { LayerGraph } from '../layers/types';
import { METRICS } from '../metrics';

/** The horizontal extent of a layer. */
export interface Column {
  x: number;
  width: number;
}

/** The layers that a box is over. */
export interface Span {
  first: number;
  last: number;
}

/** Room for edges that turn between two stacks of boxes, in pixels for each edge. */
const PER_EDGE = 2;
const MOST_ROOM = 160;

/** Which layers each account's box is over, by index of the account. */
export function spansOf(
  { first }: LayerGraph,
  accountOf: Int32Array,
  count: number,
): Span[] {
  const spans = Array.from({ length: count }, () => ({
    first: Infinity,
    last: -Infinity,
  }));
  accountOf.forEach((account, group) => {
    const span = spans[account];
    span.first = Math.min(span.first, first[group]);
    span.last = Math.max(span.last, first[group]);
  });
  return spans;
}

/** Gives every layer its place from left to right. */
export function placeAcross(
  graph: LayerGraph,
  towers: Tower[],
  spans: Span[],
): Column[] {
  const { starts, routes, first } = graph;
  const count = starts[starts.length - 1];
  const widths = new Array<number>(count).fill(0);
  towers.forEach((tower, group) => {
    widths[first[group]] = Math.max(widths[first[group]], tower.width);
  });
  const labelled = new Set<number>();
  const passing = new Array<number>(count + 1).fill(0);
  for (const { link, items, reversed } of routes) {
    const from = first[items[0]];
    const to = first[items[items.length - 1]];
    const isLabelled = link.edges.some(
      edge => edge.crossAccount || edge.type === 'route',
    );
    if (isLabelled) {
      labelled.add(reversed ? from : to - 1);
    }
    if (from < to) {
      passing[from] += link.edges.length;
      passing[to] -= link.edges.length;
    }
  }
  const rights = new Set(spans.map(({ last }) => last));
  const lefts = new Set(spans.map(span => span.first));
  const stackStarts = new Set(starts.slice(1));
  let x = METRICS.margin + METRICS.boxPadding;
  let edges = 0;
  return widths.map((width, layer) => {
    const column = { x, width };
    edges += passing[layer];
    let gap = labelled.has(layer)
      ? METRICS.labelledColumnGap
      : METRICS.columnGap;
    if (stackStarts.has(layer + 1)) {
      gap += Math.min(MOST_ROOM, PER_EDGE * edges);
    }
    if (rights.has(layer) || lefts.has(layer + 1)) {
      gap += 2 * METRICS.boxPadding;
    }
    x += width + gap;
    return column;
  });
}
