import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  RESOURCE_TYPE_MESH,
  RESOURCE_TYPE_VIRTUAL_GATEWAY,
  RESOURCE_TYPE_VIRTUAL_NODE,
  RESOURCE_TYPE_VIRTUAL_SERVICE,
} from '@crossmesh/plugin-app-mesh-common';
import { ANNOTATION_KUBERNETES_ID, CatalogOwners } from './CatalogOwners';
import type { EntityClaim } from './types';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.owner',
  'spec.type',
  'relations',
];

const OWN_TYPES: unknown[] = [
  RESOURCE_TYPE_MESH,
  RESOURCE_TYPE_VIRTUAL_GATEWAY,
  RESOURCE_TYPE_VIRTUAL_NODE,
  RESOURCE_TYPE_VIRTUAL_SERVICE,
];

/** They stand in the address of the request, and a label has up to 63 characters. */
const IDS_PER_REQUEST = 50;

function chunksOf<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The catalog module's own entities say what a resource is, not whose it is. */
function isOwn(entity: Entity): boolean {
  return entity.kind === 'Resource' && OWN_TYPES.includes(entity.spec?.type);
}

/**
 * Asks the catalog for all entities that claim a mesh's resources: by an ARN in their annotations, by
 * being named on a custom resource, or by a Kubernetes id.
 */
export async function readCatalogOwners(
  catalog: CatalogService,
  claims: EntityClaim[],
  options: { credentials: BackstageCredentials },
): Promise<CatalogOwners> {
  const entities: Entity[] = [];
  const kubernetesIds = [
    ...new Set(claims.flatMap(({ kubernetesId }) => kubernetesId ?? [])),
  ];
  const byArn = [
    ANNOTATION_VIRTUAL_SERVICE_ARN,
    ANNOTATION_VIRTUAL_NODE_ARN,
    ANNOTATION_VIRTUAL_GATEWAY_ARN,
  ].map(annotation => ({
    [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
  }));
  const byId = chunksOf(kubernetesIds, IDS_PER_REQUEST).map(ids => [
    { [`metadata.annotations.${ANNOTATION_KUBERNETES_ID}`]: ids },
  ]);
  for (const filter of [byArn, ...byId]) {
    for await (const page of catalog.streamEntities(
      { filter, fields: FIELDS },
      options,
    )) {
      entities.push(...page.filter(entity => !isOwn(entity)));
    }
  }

  const entityRefs = [
    ...new Set(claims.flatMap(({ entityRef }) => entityRef ?? [])),
  ];
  if (entityRefs.length > 0) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      options,
    );
    entities.push(...items.filter(item => item !== undefined));
  }
  return new CatalogOwners(entities);
}
