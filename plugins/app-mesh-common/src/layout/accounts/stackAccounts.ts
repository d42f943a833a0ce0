import type { LayoutSize } from '../types';
import type { AccountRow } from './arrangeAccounts';

/**
 * Width by height of a drawing that suits most screens, and of one that nobody reads as a whole: taller
 * stacks lead fewer calls past other accounts.
 */
const BEST_RATIO = { readable: 2.2, vast: 1.6 };
/** Height of all accounts together from which on a drawing is vast, in pixels of the drawing. */
const VAST = 60_000;
/** How much a call between two accounts of one stack counts against that. */
const STACKED_CALLS = 2;
const SWEEPS = 4;
const MOST_TRIES = 64;

/** Columns so that each account stands right of all that call it; undefined where there are cycles. */
function byCallers(
  rows: AccountRow[],
  between: (from: AccountRow, to: AccountRow) => number,
): AccountRow[][] | undefined {
  const column = new Map<AccountRow, number>();
  for (const [place, row] of rows.entries()) {
    const isCycle = rows.slice(0, place).some(other => between(row, other) > 0);
    if (isCycle) {
      return undefined;
    }
    const callers = rows.slice(0, place).filter(other => between(other, row));
    column.set(
      row,
      callers.reduce((max, other) => Math.max(max, column.get(other)! + 1), 0),
    );
  }
  const columns: AccountRow[][] = [];
  column.forEach((index, row) => {
    (columns[index] ??= []).push(row);
  });
  return columns;
}

/** Divides rows, in their order, into stacks none of which is higher than the limit. */
function stacksOf(
  rows: AccountRow[],
  heightOf: (row: AccountRow) => number,
  limit: number,
): AccountRow[][] {
  const stacks: AccountRow[][] = [];
  let height = Infinity;
  for (const row of rows) {
    height += heightOf(row);
    if (height > limit) {
      stacks.push([]);
      height = heightOf(row);
    }
    stacks[stacks.length - 1].push(row);
  }
  return stacks;
}

/** The division whose drawing has the best shape with few calls inside of stacks. */
function byShape(
  rows: AccountRow[],
  between: (from: AccountRow, to: AccountRow) => number,
  sizeOf: (row: AccountRow) => LayoutSize,
): AccountRow[][] {
  const heightOf = (row: AccountRow) => sizeOf(row).height;
  const limits = new Set<number>();
  rows.forEach((_, start) => {
    let sum = 0;
    for (const row of rows.slice(start)) {
      sum += heightOf(row);
      limits.add(sum);
    }
  });
  const tallest = rows.reduce((max, row) => Math.max(max, heightOf(row)), 0);
  const all = rows
    .flatMap(from => rows.map(to => between(from, to)))
    .reduce((sum, calls) => sum + calls, 0);
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const ratio = total > VAST ? BEST_RATIO.vast : BEST_RATIO.readable;
  let best: { stacks: AccountRow[][]; cost: number } | undefined;
  const sorted = [...limits]
    .filter(limit => limit >= tallest)
    .sort((a, b) => a - b);
  const step = Math.ceil(sorted.length / MOST_TRIES);
  for (const [place, limit] of sorted.entries()) {
    if (place % step === 0) {
      const stacks = stacksOf(rows, heightOf, limit);
      const heights = stacks.map(stack =>
        stack.reduce((sum, row) => sum + heightOf(row), 0),
      );
      const width = stacks
        .map(stack => Math.max(...stack.map(row => sizeOf(row).width)))
        .reduce((sum, value) => sum + value, 0);
      const inside = stacks
        .flatMap(stack =>
          stack.flatMap(from => stack.map(to => between(from, to))),
        )
        .reduce((sum, calls) => sum + calls, 0);
      const shape = width / Math.max(...heights) / ratio;
      const cost =
        Math.abs(Math.log(shape)) + (STACKED_CALLS * inside) / Math.max(1, all);
      if (!best || cost < best.cost) {
        best = { stacks, cost };
      }
    }
  }
  return best!.stacks;
}

/** Brings the accounts of each stack near those that they call or are called by. */
function orderStacks(stacks: number[][], calls: number[][]): void {
  const height = calls.map(() => 0);
  const measure = (stack: number[]) => {
    stack.forEach((account, place) => {
      height[account] = (place + 0.5) / stack.length;
    });
  };
  stacks.forEach(measure);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const stack of sweep % 2 === 0 ? stacks : [...stacks].reverse()) {
      const wanted = new Map(
        stack.map(account => {
          let sum = 0;
          let weight = 0;
          calls.forEach((_, other) => {
            const between = stack.includes(other)
              ? 0
              : calls[account][other] + calls[other][account];
            sum += between * height[other];
            weight += between;
          });
          return [account, weight > 0 ? sum / weight : height[account]];
        }),
      );
      const places = new Map(stack.map((account, place) => [account, place]));
      stack.sort(
        (a, b) =>
          wanted.get(a)! - wanted.get(b)! || places.get(a)! - places.get(b)!,
      );
      measure(stack);
    }
  }
}

/**
 * Stands accounts above each other in columns, from left to right.
 *
 * @param rows - in their order
 * @param calls - by caller, then callee
 * @param sizeOf - about how much room a row takes
 * @returns for each column its accounts from top to bottom
 */
export function stackAccounts(
  rows: AccountRow[],
  calls: number[][],
  sizeOf: (row: AccountRow) => LayoutSize,
): number[][] {
  const between = (from: AccountRow, to: AccountRow) =>
    from === to
      ? 0
      : from.reduce(
          (sum, a) => to.reduce((part, b) => part + calls[a][b], sum),
          0,
        );
  const columns = byCallers(rows, between) ?? byShape(rows, between, sizeOf);
  const stacks = columns.map(column => column.flat());
  orderStacks(stacks, calls);
  return stacks;
}
