import {
  RELATION_HAS_PART,
  RELATION_PART_OF,
  getCompoundEntityRef,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { ANNOTATION_MESH_ARN } from '@crossmesh/plugin-app-mesh-common';
import { ENTITY_TYPES } from '../entities';
import { meshRefOf } from './meshRefOf';

/**
 * Relates what is in a mesh to the mesh: a Resource entity can say of itself only which system it is part
 * of.
 */
export class MeshPartProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'AppMeshPartProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const arn = entity.metadata.annotations?.[ANNOTATION_MESH_ARN];
    const isPart =
      entity.kind === 'Resource' &&
      ENTITY_TYPES.includes(String(entity.spec?.type));
    const meshRef = isPart && arn ? meshRefOf(arn) : undefined;
    if (!meshRef) {
      return entity;
    }
    const source = getCompoundEntityRef(entity);
    const target = parseEntityRef(meshRef);
    if (source.name !== target.name) {
      emit(
        processingResult.relation({ source, type: RELATION_PART_OF, target }),
      );
      emit(
        processingResult.relation({
          source: target,
          type: RELATION_HAS_PART,
          target: source,
        }),
      );
    }
    return entity;
  }
}
