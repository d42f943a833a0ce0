import type { KubernetesObject } from '../objects';

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

function compare(left: KubernetesObject, right: KubernetesObject): number {
  const [a, b] = [left.metadata, right.metadata];
  return keyOf(a.namespace ?? '', a.name) < keyOf(b.namespace ?? '', b.name)
    ? -1
    : 1;
}

/** The objects of one resource, found by namespace and name and listed in their order. */
export class NamespacedObjects {
  readonly #namespaces = new Map<string, Map<string, KubernetesObject>>();
  /** By namespace; `undefined` is all of them. */
  readonly #sorted = new Map<string | undefined, KubernetesObject[]>();

  get(namespace: string = '', name: string): KubernetesObject | undefined {
    return this.#namespaces.get(namespace)?.get(name);
  }

  list(namespace?: string): readonly KubernetesObject[] {
    const known = this.#sorted.get(namespace);
    if (known) {
      return known;
    }
    const objects =
      namespace === undefined
        ? [...this.#namespaces.values()].flatMap(within => [...within.values()])
        : [...(this.#namespaces.get(namespace)?.values() ?? [])];
    objects.sort(compare);
    this.#sorted.set(namespace, objects);
    return objects;
  }

  set(object: KubernetesObject): void {
    const { namespace = '', name } = object.metadata;
    const within = this.#namespaces.get(namespace) ?? new Map();
    this.#namespaces.set(namespace, within.set(name, object));
    this.#forgetOrder(namespace);
  }

  delete(namespace: string = '', name: string): void {
    const within = this.#namespaces.get(namespace);
    within?.delete(name);
    if (within?.size === 0) {
      this.#namespaces.delete(namespace);
    }
    this.#forgetOrder(namespace);
  }

  #forgetOrder(namespace: string): void {
    this.#sorted.delete(namespace);
    this.#sorted.delete(undefined);
  }
}
