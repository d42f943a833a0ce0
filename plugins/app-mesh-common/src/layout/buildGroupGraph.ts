import type { GraphEdge, MeshGraph } from '../graph';
import type { ServiceGroup } from './types';

/** All edges that lead from one group to another one. */
export interface GroupLink {
  source: number;
  target: number;
  /** At least one, by id. */
  edges: GraphEdge[];
}

/** The groups by index, with the edges that lead from one to another. */
export interface GroupGraph {
  groups: ServiceGroup[];
  /** By source, then by target. */
  links: GroupLink[];
  /** Edges that lead back into their own group, by id. */
  loops: GraphEdge[];
  /** Edges that are drawn inside of their group. */
  inner: GraphEdge[];
  /** Index of the group of each node. */
  groupOf: Map<string, number>;
}

/** Lifts a graph, whose edges are sorted by id, to its groups. */
export function buildGroupGraph(
  graph: MeshGraph,
  groups: ServiceGroup[],
): GroupGraph {
  const groupOf = new Map<string, number>();
  groups.forEach((group, index) => {
    for (const member of group.members) {
      groupOf.set(member.id, index);
    }
  });

  const links = new Map<number, GroupLink>();
  const loops: GraphEdge[] = [];
  const inner: GraphEdge[] = [];
  for (const edge of graph.edges) {
    const source = groupOf.get(edge.source);
    const target = groupOf.get(edge.target);
    if (source === undefined || target === undefined) {
      continue;
    }
    if (source === target) {
      const held = groups[source].links.get(edge.target);
      (held?.source === edge.source ? inner : loops).push(edge);
      continue;
    }
    const key = source * groups.length + target;
    const link = links.get(key);
    if (link) {
      link.edges.push(edge);
    } else {
      links.set(key, { source, target, edges: [edge] });
    }
  }
  return {
    groups,
    links: [...links.values()].sort(
      (a, b) => a.source - b.source || a.target - b.target,
    ),
    loops,
    inner,
    groupOf,
  };
}
