import {
  KubernetesObjectApi,
  ResponseContext,
  ServerConfiguration,
  createConfiguration,
  type KubernetesObject,
  type V1APIResourceList,
} from '@kubernetes/client-node';
import { readWatchEvents } from './readWatchEvents';
import type { ClusterConnection, ClusterWatchEvent } from './types';

/** Milliseconds until a request to a cluster is given up. */
const TIMEOUT = 30_000;
/** Seconds after which the cluster ends a watch, before anything on the way takes it for idle. */
const WATCH_SECONDS = 240;

/**
 * Kubernetes' own client over a connection, with what it learns about the cluster's kinds kept
 * beyond its life.
 */
export class ConnectedObjectApi extends KubernetesObjectApi {
  #connection?: ClusterConnection;

  static connect(
    connection: ClusterConnection,
    kinds: Record<string, V1APIResourceList>,
    answerMilliseconds: number = TIMEOUT,
  ): ConnectedObjectApi {
    const api = new ConnectedObjectApi(
      createConfiguration({
        baseServer: new ServerConfiguration(connection.baseUrl, {}),
        authMethods: {
          default: {
            getName: () => 'connection',
            applySecurityAuthentication: async context => {
              const headers = await connection.headers();
              for (const [name, value] of Object.entries(headers)) {
                context.setHeaderParam(name, value);
              }
              context.setSignal(AbortSignal.timeout(answerMilliseconds));
            },
          },
        },
      }),
    );
    api.apiVersionResourceCache = kinds;
    api.#connection = connection;
    return api;
  }

  async *watch<T extends KubernetesObject>(options: {
    apiVersion: string;
    kind: string;
    resourceVersion: string;
    signal?: AbortSignal;
  }): AsyncIterable<ClusterWatchEvent<T>> {
    const { apiVersion, kind, resourceVersion, signal } = options;
    const path = await this.specUriPath({ apiVersion, kind }, 'list');
    const query = new URLSearchParams({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion,
      timeoutSeconds: String(WATCH_SECONDS),
    });
    const response = await fetch(
      `${this.#connection?.baseUrl}${path}?${query}`,
      {
        headers: {
          ...(await this.#connection?.headers()),
          accept: 'application/json',
          // A proxy that compresses would hold events back until it has enough of them.
          'accept-encoding': 'identity',
        },
        signal,
      },
    );
    yield* readWatchEvents<T>(response);
  }

  // The generic deserialiser takes a list's metadata for an object's and so loses the token of the
  // next page.
  protected override async processResponse<T extends KubernetesObject>(
    response: ResponseContext,
    type?: string,
  ): Promise<T> {
    const text = await response.body.text();
    const result = await super.processResponse<T>(
      new ResponseContext(response.httpStatusCode, response.headers, {
        text: async () => text,
        binary: async () => Buffer.from(text),
      }),
      type,
    );
    const continueToken = JSON.parse(text).metadata?.continue;
    return typeof continueToken === 'string' && result.metadata
      ? Object.assign(result, {
          metadata: { ...result.metadata, _continue: continueToken },
        })
      : result;
  }
}
