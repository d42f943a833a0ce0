import type { MeshTarget } from './MeshTarget';

/**
 * Whether a write would act on a mesh of one of the names: the rule `IN_MESHES` of the write
 * permissions.
 *
 * @public
 */
export function isInNamedMeshes(
  target: Pick<MeshTarget, 'meshName'>,
  meshNames: string[],
): boolean {
  return meshNames.includes(target.meshName);
}
