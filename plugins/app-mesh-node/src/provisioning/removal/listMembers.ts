import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import type { ProvisioningContext } from '../engine';
import { orEmpty } from './orEmpty';
import { standsForMesh } from './standsForMesh';
import type { MeshPlace } from './types';

/** A mesh's custom resources of one kind in a cluster, of all namespaces; none without App Mesh's kinds. */
export async function listMembers(
  context: ProvisioningContext,
  place: MeshPlace,
  kind: string,
): Promise<ClusterResource[]> {
  const client = await clusterOf(context, place.target);
  const objects = await orEmpty(
    client.list<ClusterResource & { spec?: { meshRef?: { name?: string } } }>({
      apiVersion: APP_MESH_API,
      kind,
    }),
  );
  const members = objects.filter(
    ({ spec }) => spec?.meshRef?.name === place.mesh.meshName,
  );
  return members.length > 0 && (await standsForMesh(client, place))
    ? members
    : [];
}
