import {
  deepEqual,
  eventNameOf,
  recordEvent,
  setConditions,
  typeOf,
  type KubernetesApiServer,
  type KubernetesObject,
} from '../../kubernetes';
import { kinds, type Kind, type ResourceStatus } from '../resources';
import type { Described } from './types';

const MANAGER = 'appmesh-controller';

type Resource = KubernetesObject<object, ResourceStatus>;

/**
 * Writes what the controller has to say about custom resources. A write that fails rejects, so that the resource is
 * reconciled again later.
 */
export class ResourceWriter {
  readonly #kubernetes: KubernetesApiServer;
  #stopped = false;

  constructor(kubernetes: KubernetesApiServer) {
    this.#kubernetes = kubernetes;
  }

  /** What is written from now on is dropped. */
  stop(): void {
    this.#stopped = true;
  }

  /** Sets or removes finalizers and annotations. */
  changeMetadata(
    resource: Resource,
    change: (metadata: Resource['metadata']) => Partial<Resource['metadata']>,
  ): Promise<void> {
    return this.#update(resource, undefined, live => ({
      ...live,
      metadata: { ...live.metadata, ...change(live.metadata) },
    }));
  }

  async addFinalizers(resource: Resource, finalizers: string[]): Promise<void> {
    const known = resource.metadata.finalizers ?? [];
    if (!finalizers.every(finalizer => known.includes(finalizer))) {
      await this.changeMetadata(resource, metadata => ({
        finalizers: [
          ...new Set([...(metadata.finalizers ?? []), ...finalizers]),
        ],
      }));
    }
  }

  removeFinalizer(resource: Resource, finalizer: string): Promise<void> {
    return this.changeMetadata(resource, metadata => ({
      finalizers: (metadata.finalizers ?? []).filter(
        item => item !== finalizer,
      ),
    }));
  }

  /** Writes what App Mesh has answered into the status. */
  setStatus(
    resource: Resource,
    found: Described,
    more: object = {},
  ): Promise<void> {
    const { arn, condition } = kinds[resource.kind as Kind];
    const active = found.status?.status === 'ACTIVE';
    return this.#update(resource, 'status', live => ({
      ...live,
      status: {
        ...live.status,
        ...more,
        [arn]: found.metadata?.arn,
        conditions: setConditions(live as KubernetesObject, [
          { type: condition, status: active ? 'True' : 'False' },
        ]),
        // What was reconciled, which may be older than what is there now.
        observedGeneration: resource.metadata.generation,
      },
    }));
  }

  /** Does not wait. An event that cannot be written is lost; only the request log tells of it then. */
  warn(resource: Resource, reason: string, message: string): void {
    const { store, writeAsController } = this.#kubernetes;
    if (this.#stopped) {
      return;
    }
    const event = {
      type: 'Warning',
      reason,
      message,
      component: MANAGER,
    } as const;
    const object = resource as KubernetesObject;
    const namespace = resource.metadata.namespace ?? 'default';
    const name = eventNameOf(object, event);
    const collection = `/api/v1/namespaces/${namespace}/events`;
    const known = store.get('/events', namespace, name) !== undefined;
    writeAsController(
      known ? 'patch' : 'create',
      known ? `${collection}/${name}` : collection,
      () => {
        if (!this.#stopped) {
          recordEvent(this.#kubernetes, object, event);
        }
      },
    ).catch(() => {});
  }

  async #update(
    resource: Resource,
    subresource: 'status' | undefined,
    change: (live: Resource) => Resource,
  ): Promise<void> {
    const { api, registry, writeAsController } = this.#kubernetes;
    const { namespace, name, uid } = resource.metadata;
    const type = typeOf(registry, resource.apiVersion, resource.kind);
    const target = { type, namespace, name };
    const planned = () => {
      const live = api.find(target) as Resource | undefined;
      if (this.#stopped || !live || live.metadata.uid !== uid) {
        return undefined;
      }
      const next = change(live);
      return deepEqual(live, next) ? undefined : (next as KubernetesObject);
    };
    if (!planned()) {
      return;
    }
    const path = [
      `/apis/${resource.apiVersion}`,
      ...(namespace ? ['namespaces', namespace] : []),
      type.plural,
      name,
      ...(subresource ? [subresource] : []),
    ].join('/');
    await writeAsController(subresource ? 'patch' : 'update', path, () => {
      // Planned anew, since a fault may have held the request back.
      const next = planned();
      if (next) {
        api.update(target, next, subresource, { manager: MANAGER });
      }
    });
  }
}
