import type { MeshGraph } from '@crossmesh/plugin-app-mesh-common';

/**
 * The later graph, and of the earlier one what is gone since, so that both can be seen at once. What is gone
 * is marked as deleted.
 */
export function mergeGraphs(earlier: MeshGraph, later: MeshGraph): MeshGraph {
  const nodes = new Set(later.nodes.map(({ id }) => id));
  const edges = new Set(later.edges.map(({ id }) => id));
  const gone = earlier.nodes.filter(({ id }) => !nodes.has(id));
  return {
    mesh: later.mesh,
    nodes: [
      ...later.nodes,
      ...gone.map(node => ({ ...node, status: 'DELETED' as const })),
    ],
    edges: [
      ...later.edges,
      ...earlier.edges.filter(({ id }) => !edges.has(id)),
    ],
  };
}
