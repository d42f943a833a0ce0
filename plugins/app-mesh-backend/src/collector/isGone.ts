import type { MeshId } from '@crossmesh/plugin-app-mesh-common';

/**
 * Whether a mesh that no account lists any more is really gone. Its owner knows; where the owner is
 * not configured, everybody in the region must have answered. An account that did not answer proves
 * nothing.
 *
 * @param answered - the accounts whose lists of meshes in the mesh's region could be read
 * @param configured - the accounts that are configured for the region
 */
export function isGone(
  mesh: MeshId,
  answered: string[],
  configured: string[],
): boolean {
  return configured.includes(mesh.meshOwner)
    ? answered.includes(mesh.meshOwner)
    : configured.every(accountId => answered.includes(accountId));
}
