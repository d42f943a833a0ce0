import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { CollapseBy } from '../graph';
import { meshKey, type MeshId } from '../identity';
import type { FindingFilter } from '../rules';
import type { AccountSummary, MeshChange } from '../snapshot';
import type {
  AccountResponse,
  AppMeshDetailApi,
  ChangeCheckApi,
  ChangeCheckRequest,
  ChangeCheckResponse,
  ChangeQuery,
  CollapsedGraphResponse,
  ComparisonResponse,
  FindingsResponse,
  GraphResponse,
  MeshSummary,
  MultiAccountResult,
  NeighbourhoodOptions,
  ResourceResponse,
} from './types';

function meshPath({ meshName, meshOwner, region }: MeshId): string[] {
  return ['meshes', region, meshOwner, meshName];
}

/** What is undefined is left out. */
function searchOf(
  parameters: Record<string, string | number | undefined>,
): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

/**
 * The backend plugin's API over HTTP, for browsers and backends alike.
 *
 * @public
 */
export class AppMeshClient implements AppMeshDetailApi, ChangeCheckApi {
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

  async getAccount(accountId: string): Promise<AccountResponse> {
    return this.#get(['accounts', accountId]);
  }

  async getMeshGraph(
    mesh: MeshId,
    options: { at?: string } = {},
  ): Promise<GraphResponse> {
    return this.#get([...meshPath(mesh), 'graph'], searchOf(options));
  }

  async getCollapsedGraph(
    mesh: MeshId,
    by: CollapseBy,
  ): Promise<CollapsedGraphResponse> {
    return this.#get([...meshPath(mesh), 'collapsed-graph'], searchOf({ by }));
  }

  async compareMesh(
    mesh: MeshId,
    moments: { from: string; to?: string },
  ): Promise<ComparisonResponse> {
    return this.#get([...meshPath(mesh), 'comparison'], searchOf(moments));
  }

  async getEntityGraphs(
    entityRef: string,
    options: NeighbourhoodOptions = {},
  ): Promise<MultiAccountResult<GraphResponse>> {
    const { kind, namespace, name } = parseEntityRef(entityRef, {
      defaultNamespace: 'default',
    });
    const { depth, direction } = options;
    const query = searchOf({ depth, direction });
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
    return this.#get([...meshPath(mesh), 'findings'], query);
  }

  async checkChange(
    { meshName, meshOwner, region }: MeshId,
    request: ChangeCheckRequest,
  ): Promise<ChangeCheckResponse> {
    const response = await this.#fetch(
      ['meshes', region, meshOwner, meshName, 'check'],
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      },
    );
    return response.json();
  }

  async listChanges(
    query: ChangeQuery = {},
  ): Promise<MultiAccountResult<MeshChange>> {
    const { accountId, limit, mesh, since, until } = query;
    const search = searchOf({
      since,
      until,
      mesh: mesh && meshKey(mesh),
      accountId,
      limit,
    });
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
    init: Pick<RequestInit, 'body' | 'headers' | 'method'>,
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
