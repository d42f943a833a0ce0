import type { GraphEdge, MeshGraph } from '../graph';
import type { ServiceGroup } from './types';

/** The groups by index, with the edges that lead from one to another. */
export interface GroupGraph {
  groups: ServiceGroup[];
  /** Index of the group of each node. */
  groupOf: Map<string, number>;
  /** Distinct targets of each group, itself excluded, ascending. */
  successors: number[][];
  /** Distinct sources of each group, itself excluded, ascending. */
  predecessors: number[][];
  /** Edges that are not drawn inside of a group, by id. */
  outerEdges: GraphEdge[];
}

/** Lifts a graph to its groups. */
export function buildGroupGraph(
  graph: MeshGraph,
  groups: ServiceGroup[],
): GroupGraph {
  const groupOf = new Map<string, number>();
  const inside = new Set<string>();
  groups.forEach((group, index) => {
    for (const member of group.members) {
      groupOf.set(member.id, index);
    }
    for (const edge of group.links.values()) {
      inside.add(`${edge.source} ${edge.target}`);
    }
  });

  const successors = groups.map(() => new Set<number>());
  const predecessors = groups.map(() => new Set<number>());
  const outerEdges: GraphEdge[] = [];
  for (const edge of graph.edges) {
    const source = groupOf.get(edge.source);
    const target = groupOf.get(edge.target);
    const drawnInside = inside.has(`${edge.source} ${edge.target}`);
    if (source === undefined || target === undefined || drawnInside) {
      continue;
    }
    outerEdges.push(edge);
    if (source !== target) {
      successors[source].add(target);
      predecessors[target].add(source);
    }
  }
  const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b);
  return {
    groups,
    groupOf,
    successors: successors.map(ascending),
    predecessors: predecessors.map(ascending),
    outerEdges: outerEdges.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
