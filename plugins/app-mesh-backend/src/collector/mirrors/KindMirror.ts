import { isError } from '@backstage/errors';
import type { ClusterClient } from '@crossmesh/plugin-app-mesh-node';
import type { KubernetesObject } from '@kubernetes/client-node';
import { setTimeout as sleep } from 'timers/promises';
import { Backoff } from './Backoff';

/** After so many failed watches in a row everything is listed anew. */
const FAILURES_BEFORE_RELIST = 3;
/** A watch that ends sooner is not taken up again at once: whatever ends it would do so again. */
const SHORT_MILLISECONDS = 1000;

export interface KindMirrorOptions {
  client: () => Promise<ClusterClient>;
  apiVersion: string;
  kind: string;
  /** Called after each change of an object, and when the error came or went. */
  onChange: () => void;
  backoff?: Backoff;
}

/**
 * Holds all objects of one kind in a cluster: one list, then one watch that is taken up again where
 * it ended.
 */
export class KindMirror<T extends KubernetesObject> {
  readonly #options: KindMirrorOptions;
  readonly #backoff: Backoff;
  readonly #objects = new Map<string, T>();
  #version?: string;
  #error?: unknown;
  #retryAt?: number;

  constructor(options: KindMirrorOptions) {
    this.#options = options;
    this.#backoff = options.backoff ?? new Backoff();
  }

  /** Why the objects may be old; undefined while they are not. */
  get error(): unknown {
    return this.#error;
  }

  /** When the cluster is asked again after a failure, in milliseconds. */
  get retryAt(): number | undefined {
    return this.#error === undefined ? undefined : this.#retryAt;
  }

  get objects(): T[] {
    return [...this.#objects.values()];
  }

  /** Lists the objects, unless that has been done. */
  async load(): Promise<void> {
    if (this.#version !== undefined) {
      return;
    }
    const { apiVersion, kind } = this.#options;
    const client = await this.#options.client();
    const { items, resourceVersion } = await client.listForWatch<T>({
      apiVersion,
      kind,
    });
    this.#objects.clear();
    for (const item of items) {
      this.#objects.set(item.metadata?.uid ?? '', item);
    }
    this.#version = resourceVersion;
    this.#error = undefined;
  }

  /** Follows the cluster until the signal aborts. */
  async follow(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        if (this.#version === undefined) {
          await this.load();
          this.#options.onChange();
        }
        const startedAt = performance.now();
        await this.#watch(signal);
        failures = 0;
        if (performance.now() - startedAt < SHORT_MILLISECONDS) {
          await this.#pause(this.#backoff.next(), signal);
        }
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        failures += 1;
        const forgotten = isError(error) && error.name === 'ConflictError';
        if (forgotten || failures >= FAILURES_BEFORE_RELIST) {
          this.#version = undefined;
        }
        // That the cluster forgot is no failure as long as it lists.
        if (!forgotten || failures > 1) {
          const delay = this.#backoff.next();
          this.#error = error;
          this.#retryAt = Date.now() + delay;
          this.#options.onChange();
          await this.#pause(delay, signal);
        }
      }
    }
  }

  async #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { apiVersion, kind, onChange } = this.#options;
    const client = await this.#options.client();
    const events = client.watch<T>({
      apiVersion,
      kind,
      resourceVersion: this.#version ?? '',
      signal,
    });
    for await (const { type, object } of events) {
      this.#backoff.reset();
      this.#version = object.metadata?.resourceVersion ?? this.#version;
      const uid = object.metadata?.uid ?? '';
      const recovered = this.#error !== undefined;
      this.#error = undefined;
      if (type === 'DELETED') {
        this.#objects.delete(uid);
      } else if (type !== 'BOOKMARK') {
        this.#objects.set(uid, object);
      }
      if (type !== 'BOOKMARK' || recovered) {
        onChange();
      }
    }
    // A watch that the cluster ended in peace was a good one.
    this.#error = undefined;
    this.#backoff.reset();
  }
}
