import { isDeepStrictEqual } from 'node:util';
import type {
  AnyMeshResource,
  MeshResource,
  MeshResourceKind,
} from '../../resources';
import type { MeshSnapshot } from '../../snapshot';

/** Breaks a copy of a snapshot, resource by resource. */
export class MeshEdit {
  readonly #resources: Map<string, AnyMeshResource>;
  readonly #before: MeshSnapshot;

  constructor(snapshot: MeshSnapshot) {
    this.#before = snapshot;
    this.#resources = new Map(
      snapshot.resources.map(resource => [resource.arn, resource]),
    );
  }

  get snapshot(): MeshSnapshot {
    return { ...this.#before, resources: [...this.#resources.values()] };
  }

  /** What an evaluator must be told. */
  get change(): { changed: AnyMeshResource[]; removed: string[] } {
    const before = new Map(
      this.#before.resources.map(resource => [resource.arn, resource]),
    );
    return {
      changed: [...this.#resources.values()].filter(
        resource => !isDeepStrictEqual(resource, before.get(resource.arn)),
      ),
      removed: [...before.keys()].filter(arn => !this.#resources.has(arn)),
    };
  }

  find<K extends MeshResourceKind>(
    kind: K,
    name: string,
    parent?: string,
  ): MeshResource<K> {
    for (const resource of this.#resources.values()) {
      if (
        resource.kind === kind &&
        resource.name === name &&
        (parent === undefined || resource.parentName === parent)
      ) {
        return resource as MeshResource<K>;
      }
    }
    throw new Error(`There is no ${kind} ${name}`);
  }

  /** Edits a copy of a resource in place. */
  edit<K extends MeshResourceKind>(
    kind: K,
    name: string,
    change: (resource: MeshResource<K>) => void,
    parent?: string,
  ): this {
    const copy = structuredClone(this.find(kind, name, parent));
    change(copy);
    return this.add(copy as AnyMeshResource);
  }

  add(...resources: AnyMeshResource[]): this {
    for (const resource of resources) {
      this.#resources.set(resource.arn, resource);
    }
    return this;
  }

  remove(kind: MeshResourceKind, name: string, parent?: string): this {
    this.#resources.delete(this.find(kind, name, parent).arn);
    return this;
  }
}
