import type { GraphResponse } from '@crossmesh/plugin-app-mesh-common';
import type { Instance } from './instance';

const MESH = '/api/app-mesh/v1/meshes/us-west-2/111111111111/yelb/graph';

/**
 * What the backend tells of Yelb, many times over in one mesh: each copy has names of its own, and calls the
 * next one.
 */
export async function enlarge(
  { backstage }: Instance,
  copies = 80,
): Promise<GraphResponse> {
  const response: GraphResponse = await backstage.request(MESH);
  const { nodes, edges } = response.graph;
  const ui = nodes.find(({ name }) => name === 'yelb-ui')!;
  const last = nodes.find(
    ({ name, role }) => role === 'workload' && name.startsWith('yelb-db'),
  )!;
  const all = Array.from({ length: copies }, (_, copy) => ({
    nodes: nodes.map(node => ({
      ...node,
      id: `${node.id}-${copy}`,
      name: `${node.name}-${copy}`,
    })),
    edges: [
      ...edges.map(edge => ({
        ...edge,
        id: `${edge.id}-${copy}`,
        source: `${edge.source}-${copy}`,
        target: `${edge.target}-${copy}`,
      })),
      ...(copy + 1 < copies
        ? [
            {
              id: `backend:${copy}`,
              type: 'backend' as const,
              source: `${last.id}-${copy}`,
              target: `${ui.id}-${copy + 1}`,
              crossAccount: last.resourceOwner !== ui.resourceOwner,
            },
          ]
        : []),
    ],
  }));
  return {
    ...response,
    graph: {
      ...response.graph,
      nodes: all.flatMap(part => part.nodes),
      edges: all.flatMap(part => part.edges),
    },
  };
}
