import {
  deepEqual,
  recordEvent,
  setConditions,
  StatusError,
  typeOf,
  type KubernetesApiServer,
  type KubernetesObject,
} from '../../kubernetes';
import { kinds, type Kind, type ResourceStatus } from '../resources';
import type { Described } from './types';

const MANAGER = 'appmesh-controller';

type Resource = KubernetesObject<object, ResourceStatus>;

/** Writes what the controller has to say about custom resources. */
export class ResourceWriter {
  readonly #kubernetes: KubernetesApiServer;
  readonly #record: (verb: string, path: string) => void;
  #stopped = false;

  /** @param record - told of each write. */
  constructor(
    kubernetes: KubernetesApiServer,
    record: (verb: string, path: string) => void,
  ) {
    this.#kubernetes = kubernetes;
    this.#record = record;
  }

  /** What is written from now on is dropped. */
  stop(): void {
    this.#stopped = true;
  }

  /** Sets or removes finalizers and annotations. */
  changeMetadata(
    resource: Resource,
    change: (metadata: Resource['metadata']) => Partial<Resource['metadata']>,
  ): void {
    this.#update(resource, undefined, live => ({
      ...live,
      metadata: { ...live.metadata, ...change(live.metadata) },
    }));
  }

  addFinalizers(resource: Resource, finalizers: string[]): void {
    const known = resource.metadata.finalizers ?? [];
    if (!finalizers.every(finalizer => known.includes(finalizer))) {
      this.changeMetadata(resource, metadata => ({
        finalizers: [
          ...new Set([...(metadata.finalizers ?? []), ...finalizers]),
        ],
      }));
    }
  }

  removeFinalizer(resource: Resource, finalizer: string): void {
    this.changeMetadata(resource, metadata => ({
      finalizers: (metadata.finalizers ?? []).filter(
        item => item !== finalizer,
      ),
    }));
  }

  /** Writes what App Mesh has answered into the status. */
  setStatus(resource: Resource, found: Described, more: object = {}): void {
    const { arn, condition } = kinds[resource.kind as Kind];
    const active = found.status?.status === 'ACTIVE';
    this.#update(resource, 'status', live => ({
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

  warn(resource: Resource, reason: string, message: string): void {
    if (this.#stopped) {
      return;
    }
    recordEvent(this.#kubernetes, resource as KubernetesObject, {
      type: 'Warning',
      reason,
      message,
      component: MANAGER,
    });
  }

  #update(
    resource: Resource,
    subresource: 'status' | undefined,
    change: (live: Resource) => Resource,
  ): void {
    const { api, registry } = this.#kubernetes;
    const { namespace, name, uid } = resource.metadata;
    const type = typeOf(registry, resource.apiVersion, resource.kind);
    const target = { type, namespace, name };
    const live = api.find(target) as Resource | undefined;
    if (this.#stopped || !live || live.metadata.uid !== uid) {
      return;
    }
    const next = change(live);
    if (deepEqual(live, next)) {
      return;
    }
    try {
      api.update(target, next as KubernetesObject, subresource, {
        manager: MANAGER,
      });
      const path = `/apis/${resource.apiVersion}/${
        namespace ? `namespaces/${namespace}/` : ''
      }${type.plural}/${name}`;
      this.#record(
        subresource ? 'patch' : 'update',
        subresource ? `${path}/${subresource}` : path,
      );
    } catch (error) {
      if (!(error instanceof StatusError) || error.code !== 404) {
        throw error;
      }
    }
  }
}
