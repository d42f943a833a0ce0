import type { MeshId } from '@crossmesh/plugin-app-mesh-common';

/**
 * The accounts to try when a mesh is to be read: its owner first, then whoever else sees it.
 */
export function readersOf(mesh: MeshId, seenBy: string[]): string[] {
  return [...seenBy].sort((a, b) => {
    if (a === mesh.meshOwner) {
      return -1;
    }
    return b === mesh.meshOwner ? 1 : a.localeCompare(b);
  });
}
