import { InputError } from '@backstage/errors';

/**
 * Checks a mesh's name against both of its homes: App Mesh (letters, digits, `-`, `_`, up to 255) and
 * the custom resource and namespace label in Kubernetes (RFC 1123 label).
 *
 * @returns the name
 * @throws InputError if either would refuse it
 * @public
 */
export function validateMeshName(meshName: string): string {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(meshName)) {
    throw new InputError(
      `App Mesh or Kubernetes would refuse the mesh name "${meshName}"; use 1 to 63 lower-case letters, digits and "-", starting and ending with a letter or digit.`,
    );
  }
  return meshName;
}
