import type { GraphEdge, GraphNode, MeshGraph } from '../graph';
import { groupServices } from './groupServices';
import { pushTo } from './pushTo';
import type { FoldedGraph, ServiceCard, ServiceGroup } from './types';

function toCard(
  group: ServiceGroup,
  nodes: Map<string, GraphNode>,
  edgesFrom: Map<string, GraphEdge[]>,
): ServiceCard {
  const card: ServiceCard = {
    head: group.head,
    router: group.members.find(node => node.role === 'router'),
    targets: [],
    memberIds: group.members.map(node => node.id),
  };
  for (const member of group.members) {
    for (const edge of edgesFrom.get(member.id) ?? []) {
      const workload = nodes.get(edge.target);
      if (workload?.role === 'workload' && edge.type !== 'backend') {
        card.targets.push({
          workload,
          weight: edge.weight,
          share: edge.share,
          route: edge.route,
          match: edge.match,
        });
      }
    }
  }
  return card;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Folds each service with its router and workloads into one card, and merges the edges between the
 * same two cards.
 *
 * @param unfolded - ids of the heads of services that stay as they are: their members remain nodes,
 * and each of their edges an edge of its own
 *
 * @public
 */
export function foldServices(
  graph: MeshGraph,
  unfolded: ReadonlySet<string> = NOTHING,
): FoldedGraph {
  const groups = groupServices(graph);
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const edgesFrom = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    pushTo(edgesFrom, edge.source, edge);
  }
  const headOf = new Map<string, string>();
  const cards = new Map<string, ServiceCard>();
  const open = new Set<string>();
  for (const group of groups) {
    const isOpen = unfolded.has(group.id) && group.members.length > 1;
    if (!isOpen) {
      cards.set(group.id, toCard(group, nodes, edgesFrom));
    }
    for (const member of group.members) {
      headOf.set(member.id, isOpen ? member.id : group.id);
      if (isOpen) {
        open.add(member.id);
      }
    }
  }

  const merged = new Map<string, GraphEdge>();
  const edgeMembers = new Map<string, string[]>();
  for (const edge of graph.edges) {
    const source = headOf.get(edge.source);
    const target = headOf.get(edge.target);
    const inside = source === target && edge.type !== 'backend';
    if (source === undefined || target === undefined || inside) {
      continue;
    }
    const isOwn = open.has(source) && open.has(target);
    const id = isOwn ? edge.id : `${edge.type} ${source} ${target}`;
    const members = edgeMembers.get(id);
    if (members) {
      members.push(edge.id);
      const { weight, share, route, match, retries, timeouts, ...rest } =
        merged.get(id)!;
      merged.set(id, rest);
    } else {
      edgeMembers.set(id, [edge.id]);
      merged.set(id, { ...edge, id, source, target });
    }
  }

  return {
    graph: {
      mesh: graph.mesh,
      nodes: groups.flatMap(group =>
        open.has(group.id) ? group.members : [group.head],
      ),
      edges: [...merged.values()],
    },
    cards,
    edgeMembers,
  };
}
