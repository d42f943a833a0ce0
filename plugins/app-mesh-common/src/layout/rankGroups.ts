import type { GroupGraph } from './buildGroupGraph';
import { pushTo } from './pushTo';

/**
 * An order in which every group comes before those that it calls, edges that close a cycle aside.
 * Iterative, because a chain of calls may be longer than the stack is deep.
 */
function topologicalOrder(graph: GroupGraph): number[] {
  const state = new Uint8Array(graph.groups.length);
  const postorder: number[] = [];
  const visit = (root: number) => {
    const stack: { index: number; next: number }[] = [];
    const enter = (index: number) => {
      state[index] = 1;
      stack.push({ index, next: 0 });
    };
    enter(root);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const successor = graph.successors[top.index][top.next];
      top.next += 1;
      if (successor === undefined) {
        state[top.index] = 2;
        postorder.push(top.index);
        stack.pop();
      } else if (state[successor] === 0) {
        enter(successor);
      }
    }
  };
  const roots = graph.groups.map((_, index) => index);
  for (const index of roots) {
    if (graph.predecessors[index].length === 0) {
      visit(index);
    }
  }
  for (const index of roots) {
    if (state[index] === 0) {
      visit(index);
    }
  }
  return postorder.reverse();
}

/** Spreads the groups that neither call nor are called over the columns of their account. */
function spreadIsolated(graph: GroupGraph, ranks: number[]) {
  const isolated = new Map<string | undefined, number[]>();
  const spans = new Map<string | undefined, { first: number; last: number }>();
  graph.groups.forEach(({ accountId }, index) => {
    if (
      graph.successors[index].length === 0 &&
      graph.predecessors[index].length === 0
    ) {
      pushTo(isolated, accountId, index);
    } else {
      const span = spans.get(accountId);
      spans.set(accountId, {
        first: Math.min(span?.first ?? ranks[index], ranks[index]),
        last: Math.max(span?.last ?? ranks[index], ranks[index]),
      });
    }
  });
  for (const [accountId, indices] of isolated) {
    const { first, last } = spans.get(accountId) ?? { first: 0, last: 0 };
    const columns = Math.max(
      last - first + 1,
      Math.ceil(Math.sqrt(indices.length)),
    );
    indices.forEach((index, position) => {
      ranks[index] = first + (position % columns);
    });
  }
}

/**
 * The column of each group: callers left of what they call, as near to it as they can be. Edges that
 * close a cycle lead backwards.
 */
export function rankGroups(graph: GroupGraph): number[] {
  const order = topologicalOrder(graph);
  const position = new Array<number>(order.length);
  order.forEach((index, place) => {
    position[index] = place;
  });

  const ranks = graph.groups.map(() => 0);
  for (const index of order) {
    for (const successor of graph.successors[index]) {
      if (position[successor] > position[index]) {
        ranks[successor] = Math.max(ranks[successor], ranks[index] + 1);
      }
    }
  }

  for (const index of order) {
    const isGateway = graph.groups[index].head.role === 'gateway';
    if (graph.predecessors[index].length === 0 && !isGateway) {
      const nearest = Math.min(
        ...graph.successors[index].map(successor => ranks[successor]),
      );
      if (Number.isFinite(nearest)) {
        ranks[index] = Math.max(ranks[index], nearest - 1);
      }
    }
  }
  spreadIsolated(graph, ranks);
  return ranks;
}
