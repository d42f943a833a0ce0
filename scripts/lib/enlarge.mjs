/**
 * A mesh as the backend tells of it, many times over in one: each copy has names of its own, and its database
 * calls the next one.
 *
 * @param {import('@crossmesh/plugin-app-mesh-common').GraphResponse} response
 * @returns {import('@crossmesh/plugin-app-mesh-common').GraphResponse}
 */
export function enlarge(response, copies = 80) {
  const { nodes, edges } = response.graph;
  const ui = nodes.find(({ name }) => name === 'yelb-ui');
  const last = nodes.find(
    ({ name, role }) => role === 'workload' && name.startsWith('yelb-db'),
  );
  const copyOf = copy => ({
    nodes: nodes.map(node => ({
      ...node,
      id: `${node.id}-${copy}`,
      name: `${node.name}-${copy}`,
    })),
    edges: edges.map(edge => ({
      ...edge,
      id: `${edge.id}-${copy}`,
      source: `${edge.source}-${copy}`,
      target: `${edge.target}-${copy}`,
    })),
  });
  const callFrom = copy => ({
    id: `backend:${copy}`,
    type: 'backend',
    source: `${last.id}-${copy}`,
    target: `${ui.id}-${copy + 1}`,
    crossAccount: last.resourceOwner !== ui.resourceOwner,
  });
  const parts = Array.from({ length: copies }, (_, copy) => copyOf(copy));
  return {
    ...response,
    graph: {
      ...response.graph,
      nodes: parts.flatMap(part => part.nodes),
      edges: [
        ...parts.flatMap(part => part.edges),
        ...parts.slice(1).map((_, copy) => callFrom(copy)),
      ],
    },
  };
}
