import type {
  ClusterClient,
  MeshCluster,
} from '@crossmesh/plugin-app-mesh-node';
import { setTimeout as sleep } from 'timers/promises';
import {
  APP_MESH_API_VERSION,
  APP_MESH_OBJECT_KINDS,
  indexCluster,
  type AppMeshObject,
  type AppMeshObjectKind,
  type ClusterReading,
  type PodObject,
} from '../clusters';
import { Backoff } from './Backoff';
import { KindMirror } from './KindMirror';

/**
 * Holds what one cluster has of meshes, and follows it.
 */
export class ClusterMirror {
  readonly cluster: MeshCluster;
  readonly #kinds: Map<AppMeshObjectKind, KindMirror<AppMeshObject>>;
  readonly #pods: KindMirror<PodObject>;
  readonly #following = new AbortController();
  readonly #firstSeen = new Map<string, number>();
  readonly #backoff: Backoff;
  readonly #onChange: () => void;
  #indexed?: ClusterReading;
  #beginning?: Promise<void>;
  #started = false;
  #failure?: { error: unknown; retryAt: number };

  constructor(options: {
    cluster: MeshCluster;
    client: () => Promise<ClusterClient>;
    onChange: () => void;
    /** How long to wait after the first failure in a row; a second by default. */
    retryMilliseconds?: number;
  }) {
    const { client, cluster } = options;
    this.cluster = cluster;
    const createBackoff = () =>
      new Backoff({ firstMilliseconds: options.retryMilliseconds });
    this.#backoff = createBackoff();
    const onChange = () => {
      this.#indexed = undefined;
      options.onChange();
    };
    this.#onChange = onChange;
    this.#kinds = new Map(
      APP_MESH_OBJECT_KINDS.map(kind => [
        kind,
        new KindMirror({
          client,
          apiVersion: APP_MESH_API_VERSION,
          kind,
          onChange,
          backoff: createBackoff(),
        }),
      ]),
    );
    this.#pods = new KindMirror({
      client,
      apiVersion: 'v1',
      kind: 'Pod',
      onChange,
      backoff: createBackoff(),
    });
  }

  /** Whether everything is as the cluster has it now. */
  get isLive(): boolean {
    return this.#started && this.#all.every(({ error }) => !error);
  }

  /** When what failed is tried again, in milliseconds; undefined if nothing failed. */
  get retryAt(): number | undefined {
    return (
      this.#failure?.retryAt ??
      this.#all.find(({ error }) => error !== undefined)?.retryAt
    );
  }

  /** When a resource was first seen here, in milliseconds. */
  firstSeen(arn: string): number | undefined {
    return this.#firstSeen.get(arn);
  }

  /**
   * What the cluster tells. The first call lists and begins to follow; after it, nobody waits for the cluster.
   *
   * @throws why the cluster cannot be followed; it is tried again when its time has come, by itself
   */
  async read(): Promise<ClusterReading> {
    this.#beginning ??= this.#begin();
    await this.#beginning;
    if (this.#failure) {
      throw this.#failure.error;
    }
    const failing = this.#all.find(({ error }) => error !== undefined);
    if (failing) {
      throw failing.error;
    }
    this.#indexed ??= this.#index();
    return this.#indexed;
  }

  stop(): void {
    this.#following.abort();
  }

  get #all(): KindMirror<AppMeshObject | PodObject>[] {
    return [...this.#kinds.values(), this.#pods];
  }

  async #begin(): Promise<void> {
    if (!(await this.#start())) {
      this.#keepTrying().catch(() => undefined);
    }
  }

  async #keepTrying(): Promise<void> {
    const { signal } = this.#following;
    while (!this.#started && !signal.aborted) {
      const wait = (this.#failure?.retryAt ?? 0) - Date.now();
      await sleep(Math.max(0, wait), undefined, { signal });
      await this.#start();
      this.#onChange();
    }
  }

  /** Whether it could be listed, and is followed from now on. */
  async #start(): Promise<boolean> {
    try {
      const [first, ...others] = this.#all;
      // The first list learns the cluster's kinds for the others, and fails alone where all would.
      await first.load();
      await Promise.all(others.map(mirror => mirror.load()));
    } catch (error) {
      this.#failure = { error, retryAt: Date.now() + this.#backoff.next() };
      return false;
    }
    this.#started = true;
    this.#failure = undefined;
    for (const mirror of this.#all) {
      mirror.follow(this.#following.signal).catch(() => undefined);
    }
    return true;
  }

  #index(): ClusterReading {
    const objects = (kind: AppMeshObjectKind) =>
      this.#kinds.get(kind)?.objects ?? [];
    const reading = indexCluster(
      {
        objects: {
          Mesh: objects('Mesh'),
          VirtualNode: objects('VirtualNode'),
          VirtualService: objects('VirtualService'),
          VirtualRouter: objects('VirtualRouter'),
          VirtualGateway: objects('VirtualGateway'),
          GatewayRoute: objects('GatewayRoute'),
        },
        pods: this.#pods.objects,
      },
      this.cluster,
    );
    for (const arn of reading.resources.keys()) {
      if (!this.#firstSeen.has(arn)) {
        this.#firstSeen.set(arn, Date.now());
      }
    }
    for (const arn of this.#firstSeen.keys()) {
      if (!reading.objects.has(arn)) {
        this.#firstSeen.delete(arn);
      }
    }
    return reading;
  }
}
