import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { MeshCluster } from '../accounts';

/**
 * What names one object in a cluster.
 *
 * @public
 */
export interface ObjectReference {
  /** For example `appmesh.k8s.aws/v1beta2`. */
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}

/**
 * One event of a watch.
 *
 * @public
 */
export interface ClusterWatchEvent<T extends KubernetesObject> {
  /** A bookmark tells only how far the watch has come: the object's `resourceVersion`. */
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  object: T;
}

/**
 * Reads and writes one cluster's API. What it throws is mapped to `@backstage/errors`, with a message
 * that names account, cluster, object and remedy.
 *
 * @public
 */
export interface ClusterClient {
  cluster: MeshCluster;
  /** The object, or undefined if it does not exist. */
  read<T extends KubernetesObject>(
    reference: ObjectReference,
  ): Promise<T | undefined>;
  /** All objects of a kind, over all pages; of all namespaces if none is named. */
  list<T extends KubernetesObject>(options: {
    apiVersion: string;
    kind: string;
    namespace?: string;
    labelSelector?: string;
  }): Promise<T[]>;
  /** As `list`, with the version of the cluster's state that a watch may go on from. */
  listForWatch<T extends KubernetesObject>(options: {
    apiVersion: string;
    kind: string;
  }): Promise<{ items: T[]; resourceVersion: string }>;
  /**
   * What happens to the objects of a kind, in all namespaces, until the cluster ends the watch, which
   * it does every few minutes, or the signal aborts.
   *
   * @throws ConflictError if the cluster has forgotten the version: list anew
   */
  watch<T extends KubernetesObject>(options: {
    apiVersion: string;
    kind: string;
    resourceVersion: string;
    signal?: AbortSignal;
  }): AsyncIterable<ClusterWatchEvent<T>>;
  /**
   * @throws ConflictError if the object exists
   */
  create<T extends KubernetesObject>(object: T): Promise<T>;
  /** Merges (RFC 7386) the given fields into the object. */
  merge<T extends KubernetesObject>(object: T): Promise<T>;
  /** Deletes the object; resolves false if it did not exist. */
  delete(reference: ObjectReference): Promise<boolean>;
}

/** @public */
export interface ClusterClients {
  /**
   * A client that acts with the given Backstage credentials, through the Kubernetes plugin's proxy.
   */
  forCluster(
    cluster: MeshCluster,
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterClient>;
}

/**
 * How to reach a cluster's API: where, and with which headers.
 *
 * @public
 */
export interface ClusterConnection {
  /** URL below which the Kubernetes API's own paths begin. */
  baseUrl: string;
  /** Called for every request, so that tokens may be short-lived. */
  headers(): Promise<Record<string, string>>;
}

/**
 * Opens the way to a cluster for whoever the credentials stand for.
 *
 * @public
 */
export interface ClusterConnector {
  connect(
    cluster: MeshCluster,
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterConnection>;
}
