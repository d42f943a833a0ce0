import type { AnyMeshResource } from '../../resources';
import { keysOf } from './keys';

class Bucket {
  readonly #members = new Map<string, AnyMeshResource>();
  #sorted?: AnyMeshResource[];

  get size(): number {
    return this.#members.size;
  }

  /** By ARN, so that what a rule says does not depend on the order of reading. */
  get members(): AnyMeshResource[] {
    this.#sorted ??= [...this.#members.values()].sort((a, b) =>
      a.arn < b.arn ? -1 : 1,
    );
    return this.#sorted;
  }

  set(resource: AnyMeshResource): void {
    this.#members.set(resource.arn, resource);
    this.#sorted = undefined;
  }

  delete(arn: string): void {
    this.#members.delete(arn);
    this.#sorted = undefined;
  }
}

/**
 * A mesh's resources under every key that rules ask by.
 */
export class RuleIndex {
  readonly #resources = new Map<string, AnyMeshResource>();
  readonly #buckets = new Map<string, Bucket>();

  get resources(): Iterable<AnyMeshResource> {
    return this.#resources.values();
  }

  get(arn: string): AnyMeshResource | undefined {
    return this.#resources.get(arn);
  }

  members(key: string): AnyMeshResource[] {
    return this.#buckets.get(key)?.members ?? [];
  }

  size(key: string): number {
    return this.#buckets.get(key)?.size ?? 0;
  }

  /** @returns the keys whose members changed */
  set(resource: AnyMeshResource): Set<string> {
    const touched = this.delete(resource.arn);
    this.#resources.set(resource.arn, resource);
    for (const key of keysOf(resource)) {
      const bucket = this.#buckets.get(key) ?? new Bucket();
      this.#buckets.set(key, bucket);
      bucket.set(resource);
      touched.add(key);
    }
    return touched;
  }

  /** @returns the keys whose members changed */
  delete(arn: string): Set<string> {
    const before = this.#resources.get(arn);
    const touched = before ? keysOf(before) : new Set<string>();
    for (const key of touched) {
      this.#buckets.get(key)?.delete(arn);
    }
    this.#resources.delete(arn);
    return touched;
  }
}
