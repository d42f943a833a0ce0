import {
  foldServices,
  type GraphEdge,
  type GraphLayout,
  type GraphNode,
  layoutGraph,
  type MeshGraph,
  type ServiceCard,
} from '@crossmesh/plugin-app-mesh-common';
import { cardSize } from './cardSize';

/** A graph as it is shown: unfolded or folded, laid out, with its ways from node to node. */
export interface TopologyModel {
  graph: MeshGraph;
  layout: GraphLayout;
  nodes: Map<string, GraphNode>;
  edges: Map<string, GraphEdge>;
  /** By the id of the head; absent where nothing is folded. */
  cards?: Map<string, ServiceCard>;
  /** The node that is drawn for a node of the mesh: itself, or the card that it is folded into. */
  drawnFor: Map<string, string>;
  leaving: Map<string, GraphEdge[]>;
  arriving: Map<string, GraphEdge[]>;
}

function group(edges: GraphEdge[], end: 'source' | 'target') {
  const grouped = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const list = grouped.get(edge[end]);
    if (list) {
      list.push(edge);
    } else {
      grouped.set(edge[end], [edge]);
    }
  }
  return grouped;
}

/** @param unfolded - whether routers and workloads are nodes of their own */
export function buildModel(mesh: MeshGraph, unfolded: boolean): TopologyModel {
  const folded = unfolded ? undefined : foldServices(mesh);
  const graph = folded?.graph ?? mesh;
  const drawnFor = new Map(mesh.nodes.map(node => [node.id, node.id]));
  folded?.cards.forEach((card, head) => {
    card.memberIds.forEach(member => drawnFor.set(member, head));
  });
  const order = new Map<string, number>();
  const layout = layoutGraph(graph, {
    size: node => cardSize(node, folded?.cards.get(node.id)),
  });
  layout.nodes.forEach((node, index) => order.set(node.id, index));
  const byTarget = (a: GraphEdge, b: GraphEdge) =>
    order.get(a.target)! - order.get(b.target)!;
  const bySource = (a: GraphEdge, b: GraphEdge) =>
    order.get(a.source)! - order.get(b.source)!;
  return {
    graph,
    layout,
    nodes: new Map(graph.nodes.map(node => [node.id, node])),
    edges: new Map(graph.edges.map(edge => [edge.id, edge])),
    cards: folded?.cards,
    drawnFor,
    leaving: group([...graph.edges].sort(byTarget), 'source'),
    arriving: group([...graph.edges].sort(bySource), 'target'),
  };
}
