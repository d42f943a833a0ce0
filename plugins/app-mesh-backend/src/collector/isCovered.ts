import type { SnapshotContent } from '../store';
import type { Explanations } from './Explanations';
import type { ClusterReading } from './clusters';

/**
 * Whether clusters tell all of a mesh: one holds the mesh itself, and each resource is explained.
 *
 * @param live - what the clusters tell that are followed
 */
export function isCovered(
  snapshot: Pick<SnapshotContent, 'resources'> | undefined,
  live: ClusterReading[],
  explanations: Explanations,
): boolean {
  return (
    snapshot !== undefined &&
    snapshot.resources.every(({ arn, kind }) =>
      kind === 'Mesh'
        ? live.some(({ objects }) => objects.has(arn))
        : explanations.get(arn) !== undefined,
    )
  );
}
