import type { MeshGraph } from '../graph';
import { arrangeAccounts } from './accounts/arrangeAccounts';
import { callsBetween } from './accounts/callsBetween';
import { stackAccounts } from './accounts/stackAccounts';
import { buildGroupGraph, type GroupGraph } from './buildGroupGraph';
import { buildTower, type Tower } from './buildTower';
import { groupServices } from './groupServices';
import { LayerBuilder } from './layers/LayerBuilder';
import { orderLayers } from './layers/orderLayers';
import { METRICS } from './metrics';
import { draw } from './draw';
import { rankGroups } from './rankGroups';
import type { GraphLayout, LayoutOptions, LayoutSize } from './types';

/** About how wide a layer is with the room beside it. */
const LAYER_WIDTH = 380;

/** Owner first, then by id; what exists in no account last. */
function sortAccounts(
  ids: (string | undefined)[],
  meshOwner: string,
): (string | undefined)[] {
  const weight = (id: string | undefined) => {
    if (id === undefined) {
      return 2;
    }
    return id === meshOwner ? 0 : 1;
  };
  return [...new Set(ids)].sort(
    (a, b) => weight(a) - weight(b) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
}

/** About how much room each account's box takes. */
function estimateSizes(
  towers: Tower[],
  accountOf: Int32Array,
  ranks: Int32Array,
  count: number,
): LayoutSize[] {
  const heights = Array.from(
    { length: count },
    () => new Map<number, number>(),
  );
  towers.forEach(({ height }, group) => {
    const own = heights[accountOf[group]];
    const rank = ranks[group];
    own.set(rank, (own.get(rank) ?? 0) + height + METRICS.groupGap);
  });
  return heights.map(own => ({
    width: (Math.max(...own.keys()) + 1) * LAYER_WIDTH,
    height:
      Math.max(...own.values()) +
      METRICS.boxTitle +
      METRICS.boxPadding +
      METRICS.boxGap,
  }));
}

/** For each group, how many more calls lead to accounts at its right than come from its left. */
function pullsOf(
  { groups, links }: GroupGraph,
  rowOf: (group: number) => number,
): Int32Array {
  const pulls = new Int32Array(groups.length);
  for (const { source, target, edges } of links) {
    const [from, to] = [rowOf(source), rowOf(target)];
    if (from !== to) {
      const [left, right] = from < to ? [source, target] : [target, source];
      pulls[left] += edges.length;
      pulls[right] -= edges.length;
    }
  }
  return pulls;
}

/**
 * Lays a graph out from left to right, callers left of what they call: every service with its router
 * and workloads below it, every account in a box of its own. Groups never overlap, neither do boxes.
 * Where many accounts call each other there is no such order of boxes; edges that lead from right to left
 * then leave at the left. The same graph and options give the same drawing, in whatever order nodes and edges
 * are listed.
 *
 * @public
 */
export function layoutGraph(
  graph: MeshGraph,
  options: LayoutOptions = {},
): GraphLayout {
  const sorted = {
    ...graph,
    edges: [...graph.edges].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  const groups = groupServices(sorted);
  if (groups.length === 0) {
    return { width: 0, height: 0, boxes: [], groups: [], nodes: [], edges: [] };
  }
  const groupGraph = buildGroupGraph(sorted, groups);
  const towers = groups.map(group => buildTower(group, options));
  const { meshOwner } = graph.mesh;
  const accounts = sortAccounts(
    groups.map(group => group.accountId),
    meshOwner,
  );
  const indexOf = new Map(accounts.map((id, index) => [id, index]));
  const accountOf = Int32Array.from(
    groups.map(({ accountId }) => indexOf.get(accountId)!),
  );

  const calls = callsBetween(groupGraph, accountOf, accounts.length);
  const rows = arrangeAccounts(calls);
  const rowOf = new Map(
    rows.flatMap((row, place) => row.map(account => [account, place])),
  );
  const members = rows.map((): number[] => []);
  accountOf.forEach((account, group) => {
    members[rowOf.get(account)!].push(group);
  });
  const pulls = pullsOf(groupGraph, group => rowOf.get(accountOf[group])!);
  const ranks = new Int32Array(groups.length);
  for (const row of members) {
    rankGroups(groupGraph, row, pulls, ranks);
  }
  const sizes = estimateSizes(towers, accountOf, ranks, accounts.length);
  const stacks = stackAccounts(rows, calls, row => ({
    width: Math.max(...row.map(account => sizes[account].width)),
    height: row.reduce((sum, account) => sum + sizes[account].height, 0),
  }));

  const layers = LayerBuilder.build({
    graph: groupGraph,
    accountOf,
    ranks,
    stacks,
    heights: sizes.map(({ height }) => height),
  });
  return draw({
    graph: groupGraph,
    towers,
    accounts,
    accountOf,
    meshOwner,
    order: orderLayers(
      layers,
      groups.map(({ id }) => id),
      options.previous?.groups,
    ),
  });
}
