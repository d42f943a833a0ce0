import type { MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import type { ChangeKind } from './changedNodes';

/** What became of each connection between two moments; those that stayed as they were are left out. */
export function changedEdges(
  earlier: MeshGraph,
  later: MeshGraph,
): Map<string, ChangeKind> {
  const before = new Map(
    earlier.edges.map(edge => [edge.id, JSON.stringify(edge)]),
  );
  const after = new Set(later.edges.map(({ id }) => id));
  const kinds = new Map<string, ChangeKind>();
  for (const edge of later.edges) {
    const was = before.get(edge.id);
    if (was === undefined) {
      kinds.set(edge.id, 'added');
    } else if (was !== JSON.stringify(edge)) {
      kinds.set(edge.id, 'changed');
    }
  }
  for (const id of before.keys()) {
    if (!after.has(id)) {
      kinds.set(id, 'removed');
    }
  }
  return kinds;
}
