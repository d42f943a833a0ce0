import type { MeshId } from './types';

/**
 * A key under which a mesh may be kept in maps, caches and URLs: `REGION/OWNER/NAME`.
 *
 * @public
 */
export function meshKey(mesh: MeshId): string {
  return `${mesh.region}/${mesh.meshOwner}/${mesh.meshName}`;
}
