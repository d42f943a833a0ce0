import type { GroupGraph } from '../buildGroupGraph';

/**
 * How many edges lead from each account to each one, itself included.
 *
 * @param accountOf - index of the account of each group
 * @returns by caller, then callee
 */
export function callsBetween(
  graph: GroupGraph,
  accountOf: Int32Array,
  count: number,
): number[][] {
  const calls = Array.from({ length: count }, () =>
    new Array<number>(count).fill(0),
  );
  for (const { source, target, edges } of graph.links) {
    calls[accountOf[source]][accountOf[target]] += edges.length;
  }
  return calls;
}
