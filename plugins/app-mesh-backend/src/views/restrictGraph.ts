import type { GraphNode, MeshGraph } from '@crossmesh/plugin-app-mesh-common';

/**
 * A graph without the nodes that somebody may not see. What is missing is shown to who may see
 * something that refers to it.
 */
export function restrictGraph(
  graph: MeshGraph,
  isVisible: (node: GraphNode) => boolean,
): MeshGraph {
  const visible = new Set(
    graph.nodes
      .filter(node => node.status !== 'MISSING' && isVisible(node))
      .map(({ id }) => id),
  );
  const missing = new Set(
    graph.nodes
      .filter(({ status }) => status === 'MISSING')
      .map(({ id }) => id),
  );
  for (const { source, target } of graph.edges) {
    if (missing.has(target) && visible.has(source)) {
      visible.add(target);
    }
  }
  return {
    mesh: graph.mesh,
    nodes: graph.nodes.filter(({ id }) => visible.has(id)),
    edges: graph.edges.filter(
      ({ source, target }) => visible.has(source) && visible.has(target),
    ),
  };
}
