import type { Entity } from '@backstage/catalog-model';
import { MESH_ANNOTATIONS } from '../lib/meshAnnotations';

/**
 * Whether an entity says by an annotation that it is, or is in, a mesh.
 *
 * @public
 */
export function isMeshAvailable(entity: Entity): boolean {
  return MESH_ANNOTATIONS.some(
    annotation => entity.metadata.annotations?.[annotation] !== undefined,
  );
}
