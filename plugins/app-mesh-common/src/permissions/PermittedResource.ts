import type { MeshId } from '../identity';

/**
 * What the rules of the read permission are applied to: one resource in a mesh, the mesh itself
 * included.
 *
 * @public
 */
export interface PermittedResource {
  /** The account that created the resource. */
  accountId: string;
  mesh: MeshId;
  /** Reference of the catalog entity that the resource belongs to. */
  entityRef?: string;
  /** Reference of the team that owns it in the catalog. */
  team?: string;
}
