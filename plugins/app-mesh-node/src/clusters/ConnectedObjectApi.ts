import {
  KubernetesObjectApi,
  ResponseContext,
  ServerConfiguration,
  createConfiguration,
  type KubernetesObject,
  type V1APIResourceList,
} from '@kubernetes/client-node';
import type { ClusterConnection } from './types';

/** Milliseconds until a request to a cluster is given up. */
const TIMEOUT = 30_000;

/**
 * Kubernetes' own client over a connection, with what it learns about the cluster's kinds kept
 * beyond its life.
 */
export class ConnectedObjectApi extends KubernetesObjectApi {
  static connect(
    connection: ClusterConnection,
    kinds: Record<string, V1APIResourceList>,
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
              context.setSignal(AbortSignal.timeout(TIMEOUT));
            },
          },
        },
      }),
    );
    api.apiVersionResourceCache = kinds;
    return api;
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
