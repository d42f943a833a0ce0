import type { ClusterClient } from '../../clusters';
import { APP_MESH_API, type ClusterResource } from '../cluster';
import type { MeshPlace } from './types';

/**
 * Whether what carries the mesh's name in a cluster belongs to this mesh: a cluster's Mesh resource of that
 * name may stand for the mesh of another account. Without one, what is left is of nobody else.
 */
export async function standsForMesh(
  client: ClusterClient,
  { mesh, target }: MeshPlace,
): Promise<boolean> {
  const object = await client.read<ClusterResource>({
    apiVersion: APP_MESH_API,
    kind: 'Mesh',
    name: mesh.meshName,
  });
  const { meshOwner = target.accountId, awsName = mesh.meshName } =
    object?.spec ?? {};
  return !object || (meshOwner === mesh.meshOwner && awsName === mesh.meshName);
}
