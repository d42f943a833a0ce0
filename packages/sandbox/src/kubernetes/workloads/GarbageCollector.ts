import type { KubernetesObject } from '../objects';
import type { StoreEvent } from '../store';
import type { WorkloadController, WorkloadEnvironment } from './types';

const OPTIONS = { manager: 'kube-controller-manager' };

/** Deletes what belongs to an object that is gone, and ends foreground and orphaning deletions. */
export class GarbageCollector implements WorkloadController {
  readonly #environment: WorkloadEnvironment;
  /** By the owner's uid: resource, namespace and name of what it owns. */
  readonly #owned = new Map<string, Map<string, StoreEvent>>();

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  handle(event: StoreEvent): void {
    const { resource, type, object, previous } = event;
    const { namespace, name, uid } = object.metadata;
    const id = `${resource}/${namespace}/${name}`;
    for (const { uid: owner } of previous?.metadata.ownerReferences ?? []) {
      this.#owned.get(owner)?.delete(id);
    }
    if (type !== 'DELETED') {
      for (const { uid: owner } of object.metadata.ownerReferences ?? []) {
        const owned = this.#owned.get(owner) ?? new Map<string, StoreEvent>();
        this.#owned.set(owner, owned.set(id, event));
      }
    }
    if (type === 'DELETED') {
      this.#collect(uid);
      for (const { uid: owner } of object.metadata.ownerReferences ?? []) {
        this.#finishForeground(owner);
      }
    } else if (object.metadata.deletionTimestamp) {
      this.#applyPolicy(resource, object);
    }
  }

  #collect(owner: string) {
    for (const { resource, object } of this.#ownedBy(owner)) {
      this.#delete(resource, object);
    }
    this.#owned.delete(owner);
  }

  #ownedBy(owner: string): { resource: string; object: KubernetesObject }[] {
    const { store } = this.#environment;
    return [...(this.#owned.get(owner)?.values() ?? [])].flatMap(
      ({ resource, object: { metadata } }) => {
        const live = store.get(resource, metadata.namespace, metadata.name);
        return live ? [{ resource, object: live }] : [];
      },
    );
  }

  #delete(resource: string, { metadata }: KubernetesObject) {
    const { api, registry } = this.#environment;
    const type = registry.findByKey(resource);
    const { namespace, name } = metadata;
    if (type && !metadata.deletionTimestamp) {
      api.delete({ type, namespace, name });
    }
  }

  #applyPolicy(resource: string, object: KubernetesObject) {
    const finalizers = object.metadata.finalizers ?? [];
    const { uid } = object.metadata;
    if (finalizers.includes('orphan')) {
      for (const dependent of this.#ownedBy(uid)) {
        const references = dependent.object.metadata.ownerReferences ?? [];
        this.#change(dependent.resource, dependent.object, {
          ownerReferences: references.filter(owner => owner.uid !== uid),
        });
      }
      this.#change(resource, object, {
        finalizers: finalizers.filter(item => item !== 'orphan'),
      });
    } else if (finalizers.includes('foregroundDeletion')) {
      for (const dependent of this.#ownedBy(uid)) {
        this.#delete(dependent.resource, dependent.object);
      }
      this.#release(resource, object);
    }
  }

  #finishForeground(uid: string) {
    const { store } = this.#environment;
    for (const resource of store.resources()) {
      const owner = store
        .list(resource)
        .find(({ metadata }) => metadata.uid === uid);
      if (owner?.metadata.finalizers?.includes('foregroundDeletion')) {
        this.#release(resource, owner);
      }
    }
  }

  #release(resource: string, object: KubernetesObject) {
    if (this.#ownedBy(object.metadata.uid).length === 0) {
      this.#change(resource, object, {
        finalizers: (object.metadata.finalizers ?? []).filter(
          item => item !== 'foregroundDeletion',
        ),
      });
    }
  }

  #change(
    resource: string,
    object: KubernetesObject,
    change: Partial<KubernetesObject['metadata']>,
  ) {
    const { api, registry, store } = this.#environment;
    const type = registry.findByKey(resource);
    const { namespace, name } = object.metadata;
    const live = store.get(resource, namespace, name);
    if (type && live) {
      const metadata = { ...live.metadata, ...change };
      const target = { type, namespace, name };
      api.update(target, { ...live, metadata }, undefined, OPTIONS);
    }
  }
}
