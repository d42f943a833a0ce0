import {
  foldServices,
  type GraphEdge,
  type GraphNode,
  type MeshGraph,
  type ServiceCard,
} from '@crossmesh/plugin-app-mesh-common';
import { type NodeRoute, nodeRoutes } from './nodeRoutes';

/** What is drawn of a mesh, before it has its places. */
export interface TopologyContent {
  graph: MeshGraph;
  nodes: Map<string, GraphNode>;
  edges: Map<string, GraphEdge>;
  /** By the id of the head; absent where nothing is folded. */
  cards?: Map<string, ServiceCard>;
  /** The node that is drawn for a node of the mesh: itself, or the card that it is folded into. */
  drawnFor: Map<string, string>;
  /** The edge that is drawn for an edge of the mesh; none for one inside of a card. */
  drawnEdgeFor: Map<string, string>;
  /** Of the routers that are nodes of their own, by their id. */
  routes: Map<string, NodeRoute[]>;
}

/**
 * Decides what of a mesh is drawn as a node of its own.
 *
 * @param unfolded - whether all routers and workloads are, or the ids of the services whose are
 */
export function foldContent(
  mesh: MeshGraph,
  unfolded: boolean | ReadonlySet<string>,
): TopologyContent {
  const folded =
    unfolded === true
      ? undefined
      : foldServices(mesh, unfolded === false ? undefined : unfolded);
  const graph = folded?.graph ?? mesh;
  const drawnFor = new Map(mesh.nodes.map(({ id }) => [id, id]));
  folded?.cards.forEach((card, head) => {
    card.memberIds.forEach(member => drawnFor.set(member, head));
  });
  const drawnEdgeFor = new Map<string, string>();
  if (folded) {
    folded.edgeMembers.forEach((members, drawn) => {
      members.forEach(id => drawnEdgeFor.set(id, drawn));
    });
  } else {
    mesh.edges.forEach(({ id }) => drawnEdgeFor.set(id, id));
  }
  return {
    graph,
    nodes: new Map(graph.nodes.map(node => [node.id, node])),
    edges: new Map(graph.edges.map(edge => [edge.id, edge])),
    cards: folded?.cards,
    drawnFor,
    drawnEdgeFor,
    routes: new Map(
      [...nodeRoutes(graph)].filter(([id]) => !folded?.cards.has(id)),
    ),
  };
}
