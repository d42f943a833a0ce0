import { entityRefForArn } from './entityRefForArn';
import { meshArn } from './meshArn';
import type { MeshId } from './types';

/**
 * Reference of a mesh's Resource entity in the catalog.
 *
 * @public
 */
export function meshEntityRef(mesh: MeshId & { arn?: string }): string {
  return entityRefForArn(mesh.arn ?? meshArn(mesh), mesh.meshName);
}
