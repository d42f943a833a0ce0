import type { GroupGraph } from './buildGroupGraph';
import { pushTo } from './pushTo';

const SWEEPS = 6;

function mean(values: number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The groups of each account and column from top to bottom, with few crossings: each group comes near
 * the middle of its neighbours, alternately of those at the left and those at the right.
 *
 * @param accounts - the accounts' order
 * @returns for each account, its groups by column
 */
export function orderColumns(
  graph: GroupGraph,
  ranks: number[],
  accounts: (string | undefined)[],
): Map<number, number[]>[] {
  const accountIndex = new Map(accounts.map((id, index) => [id, index]));
  const columns = accounts.map(() => new Map<number, number[]>());
  graph.groups.forEach((group, index) => {
    const own = columns[accountIndex.get(group.accountId)!];
    pushTo(own, ranks[index], index);
  });

  const heights = graph.groups.map(() => 0);
  const number = (account: number, list: number[]) => {
    list.forEach((index, place) => {
      heights[index] = account + (place + 0.5) / list.length;
    });
  };
  columns.forEach((own, account) => {
    for (const list of own.values()) {
      number(account, list);
    }
  });

  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forwards = sweep % 2 === 0;
    const neighbours = forwards ? graph.predecessors : graph.successors;
    columns.forEach((own, account) => {
      const sorted = [...own.keys()].sort((a, b) => (forwards ? a - b : b - a));
      for (const rank of sorted) {
        const list = own.get(rank)!;
        const wanted = new Map(
          list.map(index => [
            index,
            mean(neighbours[index].map(other => heights[other])) ??
              heights[index],
          ]),
        );
        list.sort((a, b) => wanted.get(a)! - wanted.get(b)! || a - b);
        number(account, list);
      }
    });
  }
  return columns;
}
