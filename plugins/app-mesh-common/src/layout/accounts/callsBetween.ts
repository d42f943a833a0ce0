import type { GroupGraph } from '../buildGroupGraph';

/**
 * How many edges lead from each account to each other one.
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
    const [from, to] = [accountOf[source], accountOf[target]];
    if (from !== to) {
      calls[from][to] += edges.length;
    }
  }
  return calls;
}
