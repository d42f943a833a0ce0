import type { GroupGraph } from './buildGroupGraph';
import { METRICS } from './metrics';
import type { Tower } from './buildTower';
import type { LayoutBox, LayoutPoint } from './types';

/** The horizontal extent of a column. */
export interface Column {
  x: number;
  width: number;
}

export interface Placement {
  boxes: LayoutBox[];
  columns: Column[];
  /** The top left corner of each group. */
  corners: LayoutPoint[];
}

function placeAcross(
  graph: GroupGraph,
  towers: Tower[],
  ranks: number[],
  spans: { first: number; last: number }[],
): Column[] {
  const widths = new Array<number>(
    ranks.reduce((max, rank) => Math.max(max, rank + 1), 0),
  ).fill(0);
  towers.forEach((tower, index) => {
    widths[ranks[index]] = Math.max(widths[ranks[index]], tower.width);
  });
  const labelled = new Set<number>();
  for (const edge of graph.outerEdges) {
    if (edge.crossAccount || edge.type === 'route') {
      labelled.add(ranks[graph.groupOf.get(edge.target)!] - 1);
    }
  }
  let x = METRICS.margin + METRICS.boxPadding;
  return widths.map((width, rank) => {
    const column = { x, width };
    const atBorder =
      spans.some(span => span.last === rank) ||
      spans.some(span => span.first === rank + 1);
    const gap = labelled.has(rank)
      ? METRICS.labelledColumnGap
      : METRICS.columnGap;
    x += width + gap + (atBorder ? 2 * METRICS.boxPadding : 0);
    return column;
  });
}

/**
 * Gives every account a box over its columns. Boxes that share a column stand below each other, in
 * the accounts' order; others beside each other.
 *
 * @param tops - the top of each group in its box
 */
export function placeBoxes(
  graph: GroupGraph,
  towers: Tower[],
  ranks: number[],
  tops: number[],
  accounts: (string | undefined)[],
  meshOwner: string,
): Placement {
  const members = new Map<string | undefined, number[]>();
  accounts.forEach(id => members.set(id, []));
  graph.groups.forEach(({ accountId }, i) => members.get(accountId)!.push(i));
  const spans = accounts.map(id => {
    const own = members.get(id)!.map(index => ranks[index]);
    return {
      first: own.reduce((a, b) => Math.min(a, b)),
      last: own.reduce((a, b) => Math.max(a, b)),
    };
  });
  const columns = placeAcross(graph, towers, ranks, spans);

  const skyline = columns.map(() => METRICS.margin);
  const corners = towers.map(() => ({ x: 0, y: 0 }));
  const boxes = accounts.map((accountId, position): LayoutBox => {
    const { first, last } = spans[position];
    const y = skyline
      .slice(first, last + 1)
      .reduce((max, value) => Math.max(max, value));
    let height = 0;
    for (const index of members.get(accountId)!) {
      corners[index] = {
        x: columns[ranks[index]].x,
        y: y + METRICS.boxTitle + tops[index],
      };
      height = Math.max(height, tops[index] + towers[index].height);
    }
    height += METRICS.boxTitle + METRICS.boxPadding;
    skyline.fill(y + height + METRICS.boxGap, first, last + 1);
    const x = columns[first].x - METRICS.boxPadding;
    const right = columns[last].x + columns[last].width + METRICS.boxPadding;
    return {
      accountId,
      meshOwner: accountId === meshOwner,
      titleHeight: METRICS.boxTitle,
      x,
      y,
      width: right - x,
      height,
    };
  });
  return { boxes, columns, corners };
}
