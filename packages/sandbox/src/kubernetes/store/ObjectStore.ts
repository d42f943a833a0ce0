import type { KubernetesObject } from '../objects';
import { NamespacedObjects } from './NamespacedObjects';
import type { StoreContent, StoreEvent } from './types';

const HISTORY_LENGTH = 2_000;

/** All objects of a cluster, with one revision counter and the history of the last changes. */
export class ObjectStore {
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  readonly #replacedListeners = new Set<() => void>();
  #objects = new Map<string, NamespacedObjects>();
  /** Without gaps, so that a revision tells its place. */
  #history: StoreEvent[] = [];
  #revision = 1;
  #oldestRevision = 1;

  get revision(): number {
    return this.#revision;
  }

  /** Changes after this revision are still known. */
  get oldestRevision(): number {
    return this.#oldestRevision;
  }

  get(
    resource: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.#objects.get(resource)?.get(namespace, name);
  }

  /** The objects of a resource in the order of their namespaces and names. */
  list(resource: string, namespace?: string): KubernetesObject[] {
    // A copy: who goes through it may change the store on the way.
    return [...(this.#objects.get(resource)?.list(namespace) ?? [])];
  }

  /** What `list` has told at a revision that is still known. */
  listAt(
    revision: number,
    resource: string,
    namespace?: string,
  ): KubernetesObject[] {
    const objects = new NamespacedObjects();
    for (const object of this.list(resource, namespace)) {
      objects.set(object);
    }
    for (const event of this.eventsSince(revision).reverse()) {
      const { namespace: within, name } = event.object.metadata;
      if (event.resource !== resource || (namespace && within !== namespace)) {
        continue;
      }
      if (event.previous) {
        objects.set(event.previous);
      } else {
        objects.delete(within, name);
      }
    }
    return [...objects.list()];
  }

  resources(): string[] {
    return [...this.#objects.keys()];
  }

  put(resource: string, object: KubernetesObject): KubernetesObject {
    const { namespace, name } = object.metadata;
    const all = this.#objects.get(resource) ?? new NamespacedObjects();
    this.#objects.set(resource, all);
    const previous = all.get(namespace, name);
    const stored = this.#stamp(object);
    all.set(stored);
    this.#emit({
      revision: this.#revision,
      type: previous ? 'MODIFIED' : 'ADDED',
      resource,
      object: stored,
      previous,
    });
    return stored;
  }

  remove(resource: string, object: KubernetesObject): KubernetesObject {
    const { namespace, name } = object.metadata;
    const previous = this.get(resource, namespace, name);
    this.#objects.get(resource)?.delete(namespace, name);
    const removed = this.#stamp(object);
    this.#emit({
      revision: this.#revision,
      type: 'DELETED',
      resource,
      object: removed,
      previous,
    });
    return removed;
  }

  eventsSince(revision: number): StoreEvent[] {
    const first = this.#history[0]?.revision ?? 0;
    return this.#history.slice(Math.max(0, revision - first + 1));
  }

  /** Calls back after every change, in order; the result ends that. */
  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back after `replace`; the result ends that. */
  onReplaced(listener: () => void): () => void {
    this.#replacedListeners.add(listener);
    return () => this.#replacedListeners.delete(listener);
  }

  /** All objects and the revision. */
  content(): StoreContent {
    return {
      revision: this.#revision,
      objects: Object.fromEntries(
        this.resources()
          .map(resource => [resource, this.list(resource)] as const)
          .filter(([, objects]) => objects.length > 0),
      ),
    };
  }

  /**
   * Puts other objects in the place of all that is there. The changes in between are not known, so
   * whoever has seen an earlier revision has to list again.
   */
  replace({ revision, objects }: StoreContent): void {
    this.#objects = new Map();
    for (const [resource, list] of Object.entries(objects)) {
      const all = new NamespacedObjects();
      for (const object of list) {
        all.set(object);
      }
      this.#objects.set(resource, all);
    }
    this.#revision = revision > this.#revision ? revision : this.#revision + 1;
    this.#oldestRevision = this.#revision;
    this.#history = [];
    for (const listener of [...this.#replacedListeners]) {
      listener();
    }
  }

  #stamp(object: KubernetesObject): KubernetesObject {
    this.#revision += 1;
    const resourceVersion = String(this.#revision);
    return { ...object, metadata: { ...object.metadata, resourceVersion } };
  }

  #emit(event: StoreEvent) {
    this.#history.push(event);
    if (this.#history.length > 2 * HISTORY_LENGTH) {
      this.#history = this.#history.slice(-HISTORY_LENGTH);
      this.#oldestRevision = this.#history[0].revision - 1;
    }
    for (const listener of [...this.#listeners]) {
      listener(event);
    }
  }
}
