import type { GraphEdge, GraphNode, MeshGraph } from '../graph';
import { compareNodes } from './compareNodes';
import { pushTo } from './pushTo';
import type { ServiceGroup } from './types';

function outgoing(
  graph: MeshGraph,
  nodes: Map<string, GraphNode>,
): Map<string, GraphEdge[]> {
  const edges = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    if (edge.type === 'provider' || edge.type === 'route') {
      pushTo(edges, edge.source, edge);
    }
  }
  for (const list of edges.values()) {
    list.sort((a, b) => {
      const [first, second] = [nodes.get(a.target), nodes.get(b.target)];
      const byNode = first && second ? compareNodes(first, second) : 0;
      return byNode || (a.id < b.id ? -1 : 1);
    });
  }
  return edges;
}

/**
 * Divides a graph into services. Every node is in exactly one group, and a group in one account; a
 * workload behind several services is with the first of them by name.
 *
 * @public
 */
export function groupServices(graph: MeshGraph): ServiceGroup[] {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const edges = outgoing(graph, nodes);
  const taken = new Set<string>();
  const groups: ServiceGroup[] = [];

  const collect = (parent: GraphNode, group: ServiceGroup) => {
    taken.add(parent.id);
    group.members.push(parent);
    for (const edge of edges.get(parent.id) ?? []) {
      const child = nodes.get(edge.target);
      if (
        child &&
        !taken.has(child.id) &&
        child.resourceOwner === group.accountId &&
        (child.role === 'router' || child.role === 'workload')
      ) {
        group.links.set(child.id, edge);
        collect(child, group);
      }
    }
  };

  for (const head of [...graph.nodes].sort(compareNodes)) {
    if (!taken.has(head.id)) {
      const group: ServiceGroup = {
        id: head.id,
        head,
        accountId: head.resourceOwner,
        members: [],
        links: new Map(),
      };
      collect(head, group);
      groups.push(group);
    }
  }
  return groups;
}
