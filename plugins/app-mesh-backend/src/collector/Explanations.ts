import type {
  AnyMeshResource,
  ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterReading, ClusterResource } from './clusters';

/** What a cluster tells of a resource, with the custom resource that says so. */
export interface Explanation {
  resource: ClusterResource;
  object: ClusterObject;
}

/** Whether the custom resource asks for what it asked for before. */
export function isSameGeneration(
  before: ClusterObject | undefined,
  now: ClusterObject,
): boolean {
  return before?.uid === now.uid && before.generation === now.generation;
}

/**
 * What all clusters explain of App Mesh, so that it need not be asked for there.
 */
export class Explanations {
  readonly #byArn = new Map<string, Explanation>();
  readonly #routes = new Map<string, Explanation[]>();

  constructor(clusters: Iterable<ClusterReading>) {
    for (const { objects, resources } of clusters) {
      for (const resource of resources.values()) {
        const object = objects.get(resource.arn);
        if (object) {
          this.#add({ resource, object });
        }
      }
    }
  }

  get(arn: string): Explanation | undefined {
    return this.#byArn.get(arn);
  }

  all(): Iterable<Explanation> {
    return this.#byArn.values();
  }

  /** What explains a resource that is new, or has changed because its custom resource has. */
  ofChange(
    arn: string,
    known: AnyMeshResource | undefined,
  ): Explanation | undefined {
    const found = this.#byArn.get(arn);
    return found && !isSameGeneration(known?.clusterObject, found.object)
      ? found
      : undefined;
  }

  /** The routes of a router that a cluster explains; undefined of one that none does. */
  routesOf(routerArn: string): Explanation[] | undefined {
    const router = this.#byArn.get(routerArn);
    return router && (this.#routes.get(router.object.uid) ?? []);
  }

  #add(explanation: Explanation): void {
    const { object, resource } = explanation;
    this.#byArn.set(resource.arn, explanation);
    if (resource.kind === 'Route') {
      const routes = this.#routes.get(object.uid) ?? [];
      routes.push(explanation);
      this.#routes.set(object.uid, routes);
    }
  }
}
