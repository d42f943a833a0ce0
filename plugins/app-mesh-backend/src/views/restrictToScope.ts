import type { MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import type { SnapshotContent } from '../store';
import { restrictGraph } from './restrictGraph';

/**
 * A graph without what somebody may not see.
 *
 * @param visible - what they may see of the snapshot that the graph was made of
 */
export function restrictToScope(
  graph: MeshGraph,
  visible: SnapshotContent,
  scope: ReadScope,
): MeshGraph {
  if (scope.unlimited) {
    return graph;
  }
  const arns = new Set(visible.resources.map(({ arn }) => arn));
  return restrictGraph(graph, ({ id }) => arns.has(id));
}
