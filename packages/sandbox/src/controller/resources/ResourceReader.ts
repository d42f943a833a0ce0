import type { KubernetesObject, ObjectStore } from '../../kubernetes';
import { APP_MESH_GROUP } from '../crds';
import { kinds, memberKinds, type Kind } from './kinds';
import type {
  GatewayRoute,
  Mesh,
  MeshMember,
  VirtualGateway,
  VirtualNode,
  VirtualRouter,
  VirtualService,
} from './types';

interface Resources {
  Mesh: Mesh;
  VirtualNode: VirtualNode;
  VirtualRouter: VirtualRouter;
  VirtualService: VirtualService;
  VirtualGateway: VirtualGateway;
  GatewayRoute: GatewayRoute;
}

/** Reads the App Mesh custom resources of a cluster, as the controller's cache does. */
export class ResourceReader {
  readonly #store: ObjectStore;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  get<K extends Kind>(
    kind: K,
    namespace: string | undefined,
    name: string,
  ): Resources[K] | undefined {
    const key = `${APP_MESH_GROUP}/${kinds[kind].plural}`;
    // The CRD's schema has checked the shape when it was stored.
    return this.#store.get(key, namespace, name) as Resources[K] | undefined;
  }

  list<K extends Kind>(kind: K, namespace?: string): Resources[K][] {
    const key = `${APP_MESH_GROUP}/${kinds[kind].plural}`;
    return this.#store.list(key, namespace) as Resources[K][];
  }

  /** What refers to a mesh, by its present uid. */
  members({ metadata }: Mesh): MeshMember[] {
    return memberKinds
      .flatMap((kind): MeshMember[] => this.list(kind))
      .filter(
        ({ spec }) =>
          spec?.meshRef?.name === metadata.name &&
          spec.meshRef.uid === metadata.uid,
      );
  }

  namespaceLabels(namespace: string | undefined): Record<string, string> {
    const found: KubernetesObject | undefined = this.#store.get(
      '/namespaces',
      undefined,
      namespace ?? '',
    );
    return found?.metadata.labels ?? {};
  }
}
