import { isError } from '@backstage/errors';
import type { ClusterClient } from '@crossmesh/plugin-app-mesh-node';
import type { KubernetesObject } from '@kubernetes/client-node';
import { setTimeout as sleep } from 'timers/promises';
import { Backoff } from './Backoff';

/** A cluster tells of its state once a minute even if nothing changes; one that has been silent for so long is asked. */
const SILENT_MILLISECONDS = 120_000;
/**
 * A watch that ends sooner is not taken up again at once: whatever ends it would do so again. One that stands for so
 * long after a list has not been refused.
 */
const SHORT_MILLISECONDS = 1000;

export interface KindMirrorOptions {
  client: () => Promise<ClusterClient>;
  apiVersion: string;
  kind: string;
  /** Called after each change of an object, and when the error came or went. */
  onChange: () => void;
  backoff?: Backoff;
  /** How long a watch may tell nothing before the cluster is asked for a list; two minutes by default. */
  silentMilliseconds?: number;
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
  #failures = 0;
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
  }

  /** Follows the cluster until the signal aborts. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const isListing = this.#version === undefined;
      try {
        if (isListing) {
          await this.load();
          this.#options.onChange();
        }
        const startedAt = performance.now();
        await this.#watch(signal, isListing);
        if (performance.now() - startedAt < SHORT_MILLISECONDS) {
          await this.#pause(this.#backoff.next(), signal);
        }
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        await this.#failed(error, signal);
      }
    }
  }

  /**
   * One lost watch is taken up again where it ended, and one that the cluster has forgotten by a list; neither is a
   * failure unless that fails too.
   */
  async #failed(error: unknown, signal: AbortSignal): Promise<void> {
    const isForgotten = isError(error) && error.name === 'ConflictError';
    const isFirst = this.#failures === 0 && this.#version !== undefined;
    this.#failures += 1;
    if (isForgotten || !isFirst) {
      this.#version = undefined;
    }
    if (isForgotten && isFirst) {
      return;
    }
    const delay = this.#backoff.next();
    if (!isFirst) {
      this.#error = error;
      this.#retryAt = Date.now() + delay;
      this.#options.onChange();
    }
    await this.#pause(delay, signal);
  }

  #recovered(): void {
    this.#failures = 0;
    this.#backoff.reset();
    if (this.#error !== undefined) {
      this.#error = undefined;
      this.#options.onChange();
    }
  }

  async #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  /** @param isListed - whether the objects were listed just now */
  async #watch(signal: AbortSignal, isListed: boolean): Promise<void> {
    const { silentMilliseconds = SILENT_MILLISECONDS } = this.#options;
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(), silentMilliseconds);
    const standing =
      isListed && setTimeout(() => this.#recovered(), SHORT_MILLISECONDS);
    try {
      await this.#hear(AbortSignal.any([signal, silence.signal]), () =>
        timer.refresh(),
      );
      // A watch that the cluster ended in peace was a good one.
      this.#recovered();
    } catch (error) {
      if (!silence.signal.aborted || signal.aborted) {
        throw error;
      }
      // Not every cluster tells of its state, so silence alone is no failure: a list will show.
      this.#version = undefined;
    } finally {
      clearTimeout(timer);
      if (standing) {
        clearTimeout(standing);
      }
    }
  }

  /** @param onEvent - called with each sign of life */
  async #hear(signal: AbortSignal, onEvent: () => void): Promise<void> {
    const { apiVersion, kind, onChange } = this.#options;
    const client = await this.#options.client();
    const events = client.watch<T>({
      apiVersion,
      kind,
      resourceVersion: this.#version ?? '',
      signal,
    });
    for await (const { type, object } of events) {
      onEvent();
      this.#version = object.metadata?.resourceVersion ?? this.#version;
      const uid = object.metadata?.uid ?? '';
      if (type === 'DELETED') {
        this.#objects.delete(uid);
      } else if (type !== 'BOOKMARK') {
        this.#objects.set(uid, object);
      }
      this.#recovered();
      if (type !== 'BOOKMARK') {
        onChange();
      }
    }
  }
}
