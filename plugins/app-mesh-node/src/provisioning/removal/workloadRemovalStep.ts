import { clusterOf } from '../cluster';
import type { Step } from '../engine';
import { listMeshNamespaces } from './listMeshNamespaces';
import { listOurObjects } from './listOurObjects';
import { removalStep } from './removalStep';
import type { MeshPlace } from './types';

/**
 * Deletes the workloads that Crossmesh made in a mesh's namespaces, with their Services and what else they
 * need, until the last pod is gone: pods that outlive their virtual node leave stale instances in Cloud Map.
 */
export function workloadRemovalStep(
  id: string,
  place: MeshPlace,
  after: string[],
): Step {
  return removalStep({
    id,
    what: `the workloads that Crossmesh made in the mesh ${place.mesh.meshName}`,
    where: place.target,
    after,
    async list(context) {
      const client = await clusterOf(context, place.target);
      const namespaces = await listMeshNamespaces(context, place);
      const found = await Promise.all(
        namespaces.map(({ metadata }) =>
          listOurObjects(client, metadata?.name ?? ''),
        ),
      );
      return found.flat();
    },
  });
}
