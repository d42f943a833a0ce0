import type { Entity } from '@backstage/catalog-model';
import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  ANNOTATION_MESH_ARN,
  ANNOTATION_TIED_BY,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  TIED_BY_CLUSTER,
} from '@crossmesh/plugin-app-mesh-common';
import type { TieIndex } from './TieIndex';
import { tieRefreshKey } from './tieRefreshKey';

/**
 * Annotates and relates the components that onboarding named on custom resources, so that their Mesh tab
 * appears without an edit in any repository. What a component's own file says is never overwritten.
 */
export class AppMeshTieProcessor implements CatalogProcessor {
  readonly #ties: TieIndex;

  constructor(options: { ties: TieIndex }) {
    this.#ties = options.ties;
  }

  getProcessorName(): string {
    return 'AppMeshTieProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (entity.kind !== 'Component') {
      return entity;
    }
    const entityRef = stringifyEntityRef(entity);
    emit(processingResult.refresh(tieRefreshKey(entityRef)));
    const own = entity.metadata.annotations ?? {};
    const tie = await this.#ties.get(entityRef);
    if (
      !tie ||
      own[ANNOTATION_VIRTUAL_SERVICE_ARN] ||
      own[ANNOTATION_VIRTUAL_NODE_ARN]
    ) {
      return entity;
    }
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          [ANNOTATION_MESH_ARN]: tie.meshArn,
          [ANNOTATION_TIED_BY]: TIED_BY_CLUSTER,
          ...(tie.virtualServiceArn && {
            [ANNOTATION_VIRTUAL_SERVICE_ARN]: tie.virtualServiceArn,
          }),
          ...(tie.virtualNodeArn && {
            [ANNOTATION_VIRTUAL_NODE_ARN]: tie.virtualNodeArn,
          }),
          ...own,
        },
      },
    };
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (entity.kind !== 'Component') {
      return entity;
    }
    const tie = await this.#ties.get(stringifyEntityRef(entity));
    const source = getCompoundEntityRef(entity);
    for (const ref of tie?.resourceRefs ?? []) {
      const target = parseEntityRef(ref);
      emit(
        processingResult.relation({
          source,
          type: RELATION_DEPENDS_ON,
          target,
        }),
      );
      emit(
        processingResult.relation({
          source: target,
          type: RELATION_DEPENDENCY_OF,
          target: source,
        }),
      );
    }
    return entity;
  }
}
