import type { MeshChange } from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotContent } from '../types';
import type { Undo } from './types';

/**
 * What undoes a change.
 *
 * @param before - the mesh before the change; undefined if there was none
 * @param after - the mesh after the change; undefined if there is none any more
 */
export function undoOf(
  change: MeshChange,
  before: SnapshotContent | undefined,
  after: SnapshotContent | undefined,
): Undo {
  if (!before || !after) {
    return { snapshot: before ?? null };
  }
  if (change.kind === 'Share') {
    const share = before.shares.find(
      ({ consumer }) => consumer === change.name,
    );
    return { share: share ?? null, consumer: change.name };
  }
  const resource = before.resources.find(({ arn }) => arn === change.arn);
  return { resource: resource ?? null, arn: change.arn };
}
