import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import type { Step } from '../engine';
import { objectRemovable } from './objectRemovable';
import { orEmpty } from './orEmpty';
import { removalStep } from './removalStep';
import { standsForMesh } from './standsForMesh';
import type { MeshPlace } from './types';

/**
 * Deletes a cluster's Mesh resource. In the owner's cluster, its controller deletes the mesh with it; in a
 * consumer's the mesh stays.
 */
export function meshResourceRemovalStep(
  id: string,
  place: MeshPlace,
  after: string[],
): Step {
  const { mesh, target } = place;
  const type = { apiVersion: APP_MESH_API, kind: 'Mesh' };
  return removalStep({
    id,
    what: `the Mesh resource ${mesh.meshName}`,
    where: target,
    after,
    warningKinds: ['Mesh'],
    async list(context) {
      const client = await clusterOf(context, target);
      const objects = await orEmpty(client.list<ClusterResource>(type));
      const found = objects.filter(
        ({ metadata }) => metadata?.name === mesh.meshName,
      );
      return found.length > 0 && (await standsForMesh(client, place))
        ? found.map(object => objectRemovable(client, object, type))
        : [];
    },
  });
}
