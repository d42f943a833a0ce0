import type { KubernetesObject } from '../objects';
import type { StoreEvent } from './types';

const HISTORY_LENGTH = 10_000;

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** All objects of a cluster, with one revision counter and the history of the last changes. */
export class ObjectStore {
  readonly #objects = new Map<string, Map<string, KubernetesObject>>();
  readonly #listeners = new Set<(event: StoreEvent) => void>();
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
    return this.#objects.get(resource)?.get(keyOf(namespace, name));
  }

  /** The objects of a resource in the order of their namespaces and names. */
  list(resource: string, namespace?: string): KubernetesObject[] {
    const all = this.#objects.get(resource);
    if (!all) {
      return [];
    }
    const entries = namespace
      ? [...all].filter(([key]) => key.startsWith(`${namespace}/`))
      : [...all];
    return entries
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, object]) => object);
  }

  resources(): string[] {
    return [...this.#objects.keys()];
  }

  put(resource: string, object: KubernetesObject): KubernetesObject {
    const { namespace, name } = object.metadata;
    const all = this.#objects.get(resource) ?? new Map();
    this.#objects.set(resource, all);
    const previous = all.get(keyOf(namespace, name));
    const stored = this.#stamp(object);
    all.set(keyOf(namespace, name), stored);
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
    this.#objects.get(resource)?.delete(keyOf(namespace, name));
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
    return this.#history.filter(event => event.revision > revision);
  }

  /** Calls back after every change, in order; the result ends that. */
  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
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
