import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { Step } from '../engine';
import { leftoverStep } from './leftoverStep';
import { REMOVAL_ORDER, placeRemovalSteps } from './placeRemovalSteps';
import type { MeshPlace, MeshResourceRef } from './types';
import { workloadRemovalStep } from './workloadRemovalStep';

/**
 * Takes everything out of a mesh that clusters hold, kind by kind over all of them, and after each kind
 * what App Mesh has left of it.
 *
 * @returns the steps, and the ids of the last ones
 */
export function clearMesh(options: {
  mesh: MeshId;
  places: (MeshPlace & { cluster: string })[];
  /** Which leftovers; all where absent. */
  only?: (resource: MeshResourceRef) => boolean;
}): { steps: Step[]; last: string[] } {
  const { mesh, only, places } = options;
  const steps = places.map(place =>
    workloadRemovalStep(`workloads-${place.cluster}`, place, []),
  );
  let last = steps.map(({ id }) => id);
  for (const { kind, left, words } of REMOVAL_ORDER) {
    const removed = placeRemovalSteps({ kind, words, places, after: last });
    steps.push(...removed);
    let after = removed.map(({ id }) => id);
    for (const leftKind of left) {
      const step = leftoverStep({
        id: `left-${leftKind}`,
        mesh,
        kind: leftKind,
        // Who owns the mesh may delete what is whoever's, even of those that do not see it any more.
        accountId: mesh.meshOwner,
        after: after.length > 0 ? after : last,
        only,
      });
      steps.push(step);
      after = [step.id];
    }
    last = after;
  }
  return { steps, last };
}
