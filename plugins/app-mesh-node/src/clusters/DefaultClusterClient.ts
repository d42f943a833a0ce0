import { PatchStrategy, type KubernetesObject } from '@kubernetes/client-node';
import type { MeshCluster } from '../accounts';
import type { ConnectedObjectApi } from './ConnectedObjectApi';
import { mapClusterError } from './mapClusterError';
import { readClusterFailure } from './readClusterFailure';
import type {
  ClusterClient,
  ClusterWatchEvent,
  ObjectReference,
} from './types';

/** Objects per page of a list. */
const PAGE_SIZE = 500;

interface ListOptions {
  apiVersion: string;
  kind: string;
  namespace?: string;
  labelSelector?: string;
}

function referenceOf(object: KubernetesObject): ObjectReference {
  return {
    apiVersion: object.apiVersion ?? 'v1',
    kind: object.kind ?? 'object',
    namespace: object.metadata?.namespace,
    name: object.metadata?.name ?? object.metadata?.generateName ?? '',
  };
}

function describe(reference: ObjectReference): string {
  const { kind, name, namespace } = reference;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

function headerOf(reference: ObjectReference) {
  const { apiVersion, kind, name, namespace } = reference;
  return { apiVersion, kind, metadata: { name, namespace } };
}

function failedWith(error: unknown, status: number): boolean {
  const failure = readClusterFailure(error);
  return (
    failure.from === 'cluster' &&
    failure.status === status &&
    failure.reason !== undefined
  );
}

/**
 * One cluster, over Kubernetes' own client.
 */
export class DefaultClusterClient implements ClusterClient {
  readonly cluster: MeshCluster;
  readonly #api: ConnectedObjectApi;

  static create(options: {
    cluster: MeshCluster;
    api: ConnectedObjectApi;
  }): DefaultClusterClient {
    return new DefaultClusterClient(options.cluster, options.api);
  }

  private constructor(cluster: MeshCluster, api: ConnectedObjectApi) {
    this.cluster = cluster;
    this.#api = api;
  }

  async read<T extends KubernetesObject>(
    reference: ObjectReference,
  ): Promise<T | undefined> {
    try {
      return (await this.#api.read(headerOf(reference))) as T;
    } catch (error) {
      if (failedWith(error, 404)) {
        return undefined;
      }
      throw this.#map(error, 'read', describe(reference));
    }
  }

  async list<T extends KubernetesObject>(options: ListOptions): Promise<T[]> {
    return (await this.listForWatch<T>(options)).items;
  }

  async listForWatch<T extends KubernetesObject>(
    options: ListOptions,
  ): Promise<{ items: T[]; resourceVersion: string }> {
    try {
      return await this.#listPages<T>(options);
    } catch (error) {
      // The cluster has forgotten the state that the pages belong to.
      const again = failedWith(error, 410);
      try {
        if (again) {
          return await this.#listPages<T>(options);
        }
      } catch (second) {
        throw this.#map(second, 'list', options.kind);
      }
      throw this.#map(error, 'list', options.kind);
    }
  }

  async *watch<T extends KubernetesObject>(options: {
    apiVersion: string;
    kind: string;
    resourceVersion: string;
    signal?: AbortSignal;
  }): AsyncIterable<ClusterWatchEvent<T>> {
    try {
      yield* this.#api.watch<T>(options);
    } catch (error) {
      throw options.signal?.aborted
        ? error
        : this.#map(error, 'watch', options.kind);
    }
  }

  async create<T extends KubernetesObject>(object: T): Promise<T> {
    return this.#act('create', referenceOf(object), () =>
      this.#api.create<T>(structuredClone(object)),
    );
  }

  async merge<T extends KubernetesObject>(object: T): Promise<T> {
    return this.#act('change', referenceOf(object), () =>
      this.#api.patch<T>(
        structuredClone(object),
        undefined,
        undefined,
        undefined,
        undefined,
        PatchStrategy.MergePatch,
      ),
    );
  }

  async delete(reference: ObjectReference): Promise<boolean> {
    try {
      await this.#api.delete(headerOf(reference));
      return true;
    } catch (error) {
      if (failedWith(error, 404)) {
        return false;
      }
      throw this.#map(error, 'delete', describe(reference));
    }
  }

  async #listPages<T extends KubernetesObject>(
    options: ListOptions,
  ): Promise<{ items: T[]; resourceVersion: string }> {
    const items: T[] = [];
    let continueToken: string | undefined;
    let resourceVersion = '';
    do {
      const page = await this.#api.list<T>(
        options.apiVersion,
        options.kind,
        options.namespace,
        undefined,
        undefined,
        undefined,
        undefined,
        options.labelSelector,
        PAGE_SIZE,
        continueToken,
      );
      items.push(...page.items);
      resourceVersion = page.metadata?.resourceVersion ?? '';
      continueToken = page.metadata?._continue || undefined;
    } while (continueToken);
    return { items, resourceVersion };
  }

  async #act<R>(
    verb: string,
    reference: ObjectReference,
    run: () => Promise<R>,
  ): Promise<R> {
    try {
      return await run();
    } catch (error) {
      throw this.#map(error, verb, describe(reference));
    }
  }

  #map(error: unknown, verb: string, object: string): Error {
    return mapClusterError(error, { cluster: this.cluster, verb, object });
  }
}
