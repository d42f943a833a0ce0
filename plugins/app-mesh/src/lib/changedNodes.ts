import type { MeshChange, MeshGraph } from '@crossmesh/plugin-app-mesh-common';

export type ChangeKind = MeshChange['change'];

const idsOf = ({ nodes }: MeshGraph) => new Set(nodes.map(({ id }) => id));

/**
 * What became of each node between two moments. What is no node, such as a route, changes the router or
 * gateway that it belongs to.
 *
 * @param changes - what is known to have become another
 */
export function changedNodes(
  changes: MeshChange[],
  earlier: MeshGraph,
  later: MeshGraph,
): Map<string, ChangeKind> {
  const [before, after] = [idsOf(earlier), idsOf(later)];
  const kinds = new Map<string, ChangeKind>();
  for (const { arn } of changes) {
    // The ARN of a route begins with that of its router, that of a gateway route with its gateway's.
    const parent = arn.split('/').slice(0, -2).join('/');
    for (const id of [arn, parent]) {
      if (before.has(id) && after.has(id)) {
        kinds.set(id, 'changed');
      }
    }
  }
  for (const id of after) {
    if (!before.has(id)) {
      kinds.set(id, 'added');
    }
  }
  for (const id of before) {
    if (!after.has(id)) {
      kinds.set(id, 'removed');
    }
  }
  return kinds;
}
