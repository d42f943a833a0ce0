import type { MeshChange, MeshGraph } from '@crossmesh/plugin-app-mesh-common';

export type ChangeKind = MeshChange['change'];

/**
 * What became of each node of a graph. What is no node, such as a route, changes the router or gateway that
 * it belongs to.
 */
export function changedNodes(
  changes: MeshChange[],
  graph: MeshGraph,
): Map<string, ChangeKind> {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const kinds = new Map<string, ChangeKind>();
  for (const { arn, change } of changes) {
    if (ids.has(arn)) {
      kinds.set(arn, change);
    }
  }
  for (const { arn } of changes) {
    // The ARN of a route begins with that of its router, that of a gateway route with its gateway's.
    const parent = arn.split('/').slice(0, -2).join('/');
    if (!ids.has(arn) && ids.has(parent) && !kinds.has(parent)) {
      kinds.set(parent, 'changed');
    }
  }
  return kinds;
}
