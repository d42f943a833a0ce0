import type { CollapseBy, CollapsedGraph, GraphGroup } from './collapsed';
import type { GraphNode, MeshGraph } from './types';

function keyOf(node: GraphNode, by: CollapseBy): string | undefined {
  switch (by) {
    case 'account':
      return node.resourceOwner;
    case 'team':
      return node.team;
    default:
      return node.cluster && `${node.cluster}/${node.namespace ?? ''}`;
  }
}

function emptyGroup(id: string, key: string | undefined): GraphGroup {
  return {
    id,
    key,
    counts: { gateway: 0, service: 0, router: 0, workload: 0, missing: 0 },
    pods: { pods: 0, readyPods: 0 },
  };
}

/**
 * A graph with all nodes of one account, team or namespace in one group, and the edges between two
 * groups counted as one. What belongs to none is a group of its own, with the id `none`.
 *
 * @param by - `namespace` means the namespace of a cluster, its key `CLUSTER/NAMESPACE`
 * @public
 */
export function collapseGraph(
  graph: MeshGraph,
  by: CollapseBy,
): CollapsedGraph {
  const groups = new Map<string, GraphGroup>();
  const groupOf = new Map<string, string>();
  for (const node of graph.nodes) {
    const key = keyOf(node, by);
    const id = key === undefined ? 'none' : `${by}:${key}`;
    const group = groups.get(id) ?? emptyGroup(id, key);
    groups.set(id, group);
    groupOf.set(node.id, id);
    group.counts[node.status === 'MISSING' ? 'missing' : node.role] += 1;
    group.pods.pods += node.pods?.pods ?? 0;
    group.pods.readyPods += node.pods?.readyPods ?? 0;
  }
  const edges = new Map<string, CollapsedGraph['edges'][number]>();
  for (const edge of graph.edges) {
    const source = groupOf.get(edge.source);
    const target = groupOf.get(edge.target);
    if (source === undefined || target === undefined || source === target) {
      continue;
    }
    const id = `${source}→${target}`;
    const merged = edges.get(id) ?? {
      id,
      source,
      target,
      calls: 0,
      crossAccount: false,
    };
    merged.calls += 1;
    merged.crossAccount ||= edge.crossAccount;
    edges.set(id, merged);
  }
  return {
    mesh: graph.mesh,
    by,
    groups: [...groups.values()],
    edges: [...edges.values()],
  };
}
