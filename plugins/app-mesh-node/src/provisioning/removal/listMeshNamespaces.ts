import { clusterOf, type ClusterResource } from '../cluster';
import type { ProvisioningContext } from '../engine';
import { standsForMesh } from './standsForMesh';
import type { MeshPlace } from './types';

/** The namespaces of a cluster that are labelled for the mesh. */
export async function listMeshNamespaces(
  context: ProvisioningContext,
  place: MeshPlace,
): Promise<ClusterResource[]> {
  const client = await clusterOf(context, place.target);
  const namespaces = await client.list<ClusterResource>({
    apiVersion: 'v1',
    kind: 'Namespace',
    labelSelector: `mesh=${place.mesh.meshName}`,
  });
  return namespaces.length > 0 && (await standsForMesh(client, place))
    ? namespaces
    : [];
}
