import { orEmpty } from '../removal/orEmpty';
import { standsForMesh } from '../removal/standsForMesh';
import type { MeshPlace } from '../removal';
import { APP_MESH_API, clusterOf } from '../cluster';
import type { Gate } from '../engine';
import { controllerGate } from './controllerGate';

/** The controller runs in a cluster that is part of the mesh: without it, no resource of the mesh can go. */
export function removableGate(place: MeshPlace, cluster: string): Gate {
  const { mesh, target } = place;
  const controller = controllerGate({ ...target, cluster });
  return {
    ...controller,
    id: `controller-${cluster}`,
    title: `the App Mesh controller of the cluster ${cluster} can clean up`,
    async check(context) {
      const client = await clusterOf(context, target);
      const meshes = await orEmpty(
        client.list({ apiVersion: APP_MESH_API, kind: 'Mesh' }),
      );
      const isPart = meshes.some(
        ({ metadata }) => metadata?.name === mesh.meshName,
      );
      if (isPart && (await standsForMesh(client, place))) {
        await controller.check(context);
      }
    },
  };
}
