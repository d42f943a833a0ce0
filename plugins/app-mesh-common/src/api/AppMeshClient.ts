import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { meshKey, type MeshId } from '../identity';
import type { FindingFilter } from '../rules';
import type { AccountSummary, MeshChange } from '../snapshot';
import type {
  AppMeshDetailApi,
  ChangeQuery,
  FindingsResponse,
  GraphResponse,
  MeshSummary,
  MultiAccountResult,
  NeighbourhoodOptions,
  ResourceResponse,
} from './types';

/**
 * The backend plugin's API over HTTP, for browsers and backends alike.
 *
 * @public
 */
export class AppMeshClient implements AppMeshDetailApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  /**
   * @param options - `fetchApi` must add the caller's credentials, as Backstage's own does in the
   * browser
   */
  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listMeshes(): Promise<MultiAccountResult<MeshSummary>> {
    return this.#get(['meshes']);
  }

  async listAccounts(): Promise<MultiAccountResult<AccountSummary>> {
    return this.#get(['accounts']);
  }

  async getMeshGraph(mesh: MeshId): Promise<GraphResponse> {
    return this.#get([
      'meshes',
      mesh.region,
      mesh.meshOwner,
      mesh.meshName,
      'graph',
    ]);
  }

  async getEntityGraphs(
    entityRef: string,
    options: NeighbourhoodOptions = {},
  ): Promise<MultiAccountResult<GraphResponse>> {
    const { kind, namespace, name } = parseEntityRef(entityRef, {
      defaultNamespace: 'default',
    });
    const query = new URLSearchParams();
    if (options.depth !== undefined) {
      query.set('depth', String(options.depth));
    }
    if (options.direction !== undefined) {
      query.set('direction', options.direction);
    }
    return this.#get(['entities', kind, namespace, name, 'graphs'], query);
  }

  async listFindings(
    mesh: MeshId,
    filter: FindingFilter = {},
  ): Promise<FindingsResponse> {
    const query = new URLSearchParams(
      [
        ['code', filter.codes] as const,
        ['severity', filter.severities] as const,
        ['account', filter.accounts] as const,
        ['team', filter.teams] as const,
      ].flatMap(([name, values = []]) => values.map(value => [name, value])),
    );
    return this.#get(
      ['meshes', mesh.region, mesh.meshOwner, mesh.meshName, 'findings'],
      query,
    );
  }

  async listChanges(
    query: ChangeQuery = {},
  ): Promise<MultiAccountResult<MeshChange>> {
    const { limit, mesh, ...texts } = query;
    const search = new URLSearchParams();
    for (const [name, text] of Object.entries(texts)) {
      if (text !== undefined) {
        search.set(name, text);
      }
    }
    if (mesh) {
      search.set('mesh', meshKey(mesh));
    }
    if (limit !== undefined) {
      search.set('limit', String(limit));
    }
    return this.#get(['changes'], search);
  }

  async getResource(arn: string): Promise<ResourceResponse> {
    return this.#get(['resource'], new URLSearchParams({ arn }));
  }

  async refresh(): Promise<void> {
    await this.#fetch(['refresh'], { method: 'POST' });
  }

  async #get<T>(path: string[], query?: URLSearchParams): Promise<T> {
    const response = await this.#fetch(path, {}, query);
    return response.json();
  }

  async #fetch(
    path: string[],
    init: { method?: string },
    query?: URLSearchParams,
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('app-mesh');
    const search = query?.size ? `?${query}` : '';
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/v1/${path.map(encodeURIComponent).join('/')}${search}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
