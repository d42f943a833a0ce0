import type { Entity } from '@backstage/catalog-model';
import {
  RELATION_OWNED_BY,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_TIED_BY,
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_SERVICE_ARN,
} from '@crossmesh/plugin-app-mesh-common';

/** The Kubernetes plugin's annotation on entities, and label on objects. */
export const ANNOTATION_KUBERNETES_ID = 'backstage.io/kubernetes-id';

const ARN_ANNOTATIONS = [
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
];

function teamOf(entity: Entity): string | undefined {
  const related = entity.relations?.find(
    relation => relation.type === RELATION_OWNED_BY,
  )?.targetRef;
  const owner = entity.spec?.owner;
  if (related !== undefined || typeof owner !== 'string') {
    return related;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(owner, {
        defaultKind: 'group',
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * The catalog entities that claim a part of a mesh, and the teams that own them.
 */
export class CatalogOwners {
  readonly #byArn = new Map<string, string>();
  readonly #byKubernetesId = new Map<string, string>();
  readonly #teams = new Map<string, string | undefined>();

  constructor(entities: Iterable<Entity>) {
    for (const entity of entities) {
      const entityRef = stringifyEntityRef(entity);
      const annotations = entity.metadata.annotations ?? {};
      this.#teams.set(entityRef, teamOf(entity));
      // What the catalog module derived from a cluster is no evidence of its own: it would outlive its cause.
      const claims = annotations[ANNOTATION_TIED_BY] ? [] : ARN_ANNOTATIONS;
      for (const annotation of claims) {
        if (annotations[annotation]) {
          this.#byArn.set(annotations[annotation], entityRef);
        }
      }
      if (annotations[ANNOTATION_KUBERNETES_ID]) {
        this.#byKubernetesId.set(
          annotations[ANNOTATION_KUBERNETES_ID],
          entityRef,
        );
      }
    }
  }

  forArn(arn: string): string | undefined {
    return this.#byArn.get(arn);
  }

  forKubernetesId(id: string): string | undefined {
    return this.#byKubernetesId.get(id);
  }

  teamOf(entityRef: string): string | undefined {
    return this.#teams.get(entityRef);
  }
}
