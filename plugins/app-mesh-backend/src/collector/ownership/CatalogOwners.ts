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
  type ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';

/** The Kubernetes plugin's annotation on entities, and label on objects. */
export const ANNOTATION_KUBERNETES_ID = 'backstage.io/kubernetes-id';

/** The Kubernetes plugin's annotations that say where an entity's objects are. */
const ANNOTATION_KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';
const ANNOTATION_KUBERNETES_CLUSTER = 'backstage.io/kubernetes-cluster';

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

/** Of several who claim the same, the first by reference has it, whoever is read first. */
function claim(
  claims: Map<string, string>,
  what: string | undefined,
  entityRef: string,
): void {
  if (what && !claims.has(what)) {
    claims.set(what, entityRef);
  }
}

/**
 * The catalog entities that claim a part of a mesh, and the teams that own them.
 */
export class CatalogOwners {
  readonly #byArn = new Map<string, string>();
  readonly #byKubernetesId = new Map<string, string>();
  readonly #teams = new Map<string, string | undefined>();
  readonly #annotations = new Map<string, Record<string, string>>();

  constructor(entities: Iterable<Entity>) {
    const sorted = [...entities]
      .map(entity => ({ entity, entityRef: stringifyEntityRef(entity) }))
      .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
    for (const { entity, entityRef } of sorted) {
      const annotations = entity.metadata.annotations ?? {};
      this.#teams.set(entityRef, teamOf(entity));
      this.#annotations.set(entityRef, annotations);
      // What the catalog module derived from a cluster is no evidence of its own: it would outlive its cause.
      const claims = annotations[ANNOTATION_TIED_BY] ? [] : ARN_ANNOTATIONS;
      for (const annotation of claims) {
        claim(this.#byArn, annotations[annotation], entityRef);
      }
      claim(
        this.#byKubernetesId,
        annotations[ANNOTATION_KUBERNETES_ID],
        entityRef,
      );
    }
  }

  forArn(arn: string): string | undefined {
    return this.#byArn.get(arn);
  }

  forKubernetesId(id: string): string | undefined {
    return this.#byKubernetesId.get(id);
  }

  has(entityRef: string): boolean {
    return this.#teams.has(entityRef);
  }

  /**
   * Whether an entity lets itself be named by a custom resource: one that says in which namespace or cluster
   * its objects are is not named from elsewhere.
   */
  admits(
    entityRef: string,
    { cluster, namespace }: Pick<ClusterObject, 'cluster' | 'namespace'>,
  ): boolean {
    const {
      [ANNOTATION_KUBERNETES_CLUSTER]: ownCluster = cluster,
      [ANNOTATION_KUBERNETES_NAMESPACE]: ownNamespace = namespace,
    } = this.#annotations.get(entityRef) ?? {};
    return ownCluster === cluster && ownNamespace === namespace;
  }

  teamOf(entityRef: string): string | undefined {
    return this.#teams.get(entityRef);
  }
}
