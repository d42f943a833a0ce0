import { Adjacency } from './Adjacency';
import type { GroupGraph } from './buildGroupGraph';

const ROUNDS = 3;

/**
 * An order in which every group comes before those that it calls, links that close a cycle aside.
 * Iterative, because a chain of calls may be longer than the stack is deep.
 */
function topologicalOrder(callees: Adjacency, callers: Adjacency): number[] {
  const count = callees.starts.length - 1;
  const next = callees.starts.slice(0, count);
  const seen = new Uint8Array(count);
  const postorder: number[] = [];
  const visit = (root: number) => {
    const stack = [root];
    seen[root] = 1;
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (next[top] === callees.starts[top + 1]) {
        postorder.push(top);
        stack.pop();
        continue;
      }
      const callee = callees.others[next[top]];
      next[top] += 1;
      if (!seen[callee]) {
        seen[callee] = 1;
        stack.push(callee);
      }
    }
  };
  for (const onlyRoots of [true, false]) {
    for (let index = 0; index < count; index += 1) {
      if (!seen[index] && (!onlyRoots || callers.degree(index) === 0)) {
        visit(index);
      }
    }
  }
  return postorder.reverse();
}

/** Spreads the groups that neither call nor are called over the columns. */
function spreadIsolated(isolated: number[], ranks: Int32Array, depth: number) {
  const columns = Math.max(depth, Math.ceil(Math.sqrt(isolated.length)));
  isolated.forEach((index, place) => {
    ranks[index] = place % columns;
  });
}

/**
 * The column of each of some groups, from 0: callers left of what they call, as near to it as they can be.
 * Links that close a cycle lead backwards.
 *
 * @param members - which groups
 * @param pull - for each group how many more links lead out to the right of the members than come in from the
 * left of them
 * @param ranks - is filled for the members
 */
export function rankGroups(
  graph: GroupGraph,
  members: number[],
  pull: Int32Array,
  ranks: Int32Array,
): void {
  const local = new Map(members.map((group, index) => [group, index]));
  const sources: number[] = [];
  const targets: number[] = [];
  for (const { source, target } of graph.links) {
    const from = local.get(source);
    const to = local.get(target);
    if (from !== undefined && to !== undefined) {
      sources.push(from);
      targets.push(to);
    }
  }
  const count = members.length;
  const order = topologicalOrder(
    Adjacency.of(count, sources, targets),
    Adjacency.of(count, targets, sources),
  );
  const position = new Int32Array(count);
  order.forEach((index, place) => {
    position[index] = place;
  });
  for (let place = 0; place < sources.length; place += 1) {
    const [from, to] = [sources[place], targets[place]];
    if (position[from] > position[to]) {
      sources[place] = to;
      targets[place] = from;
    }
  }
  const right = Adjacency.of(count, sources, targets);
  const left = Adjacency.of(count, targets, sources);

  const own = new Int32Array(count);
  const after = (index: number) => {
    let rank = 0;
    for (let at = left.starts[index]; at < left.starts[index + 1]; at += 1) {
      rank = Math.max(rank, own[left.others[at]] + 1);
    }
    return rank;
  };
  let depth = 0;
  for (const index of order) {
    own[index] = after(index);
    depth = Math.max(depth, own[index] + 1);
  }
  const before = (index: number) => {
    let rank = depth - 1;
    for (let at = right.starts[index]; at < right.starts[index + 1]; at += 1) {
      rank = Math.min(rank, own[right.others[at]] - 1);
    }
    return rank;
  };
  // Each goes to the side where it has more links, as far as the others let it.
  const settle = (index: number) => {
    const group = members[index];
    const isEntrance =
      graph.groups[group].head.role === 'gateway' && left.degree(index) === 0;
    const wish = right.degree(index) - left.degree(index) + pull[group];
    if (wish > 0 && !isEntrance) {
      own[index] = before(index);
    } else if (wish < 0) {
      own[index] = after(index);
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let place = count - 1; place >= 0; place -= 1) {
      settle(order[place]);
    }
    order.forEach(settle);
  }

  const used = [...new Set(own)].sort((a, b) => a - b);
  const places = new Map(used.map((rank, place) => [rank, place]));
  const isolated: number[] = [];
  for (let index = 0; index < count; index += 1) {
    ranks[members[index]] = places.get(own[index])!;
    const degree = left.degree(index) + right.degree(index);
    if (degree === 0 && pull[members[index]] === 0) {
      isolated.push(members[index]);
    }
  }
  spreadIsolated(isolated, ranks, used.length);
}
