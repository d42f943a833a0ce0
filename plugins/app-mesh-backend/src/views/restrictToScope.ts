import type {
  AnyMeshResource,
  MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import type { SnapshotContent } from '../store';
import { restrictGraph } from './restrictGraph';

const restricted = new WeakMap<
  AnyMeshResource[],
  { whole: MeshGraph; part: MeshGraph }
>();

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
  const { resources } = visible;
  const known = restricted.get(resources);
  if (known?.whole === graph) {
    return known.part;
  }
  const arns = new Set(resources.map(({ arn }) => arn));
  const part = restrictGraph(graph, ({ id }) => arns.has(id));
  restricted.set(resources, { whole: graph, part });
  return part;
}
