import { meshKey } from '../identity';
import type { PermittedResource } from './PermittedResource';

/**
 * Whether a resource is in one of the meshes: the rule `IN_MESHES` of the read permission.
 *
 * @param meshes - keys of meshes, `REGION/OWNER/NAME`
 * @public
 */
export function isInMeshes(
  resource: Pick<PermittedResource, 'mesh'>,
  meshes: string[],
): boolean {
  return meshes.includes(meshKey(resource.mesh));
}
