import { NotFoundError } from '@backstage/errors';
import type {
  AccountResponse,
  AccountSummary,
  AppMeshDetailApi,
  ComparisonResponse,
  FindingsResponse,
  GraphResponse,
  MeshChange,
  MeshId,
  MeshSummary,
  MultiAccountResult,
  NeighbourhoodOptions,
  ResourceResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { yelbAccounts, yelbResponse, yelbSummary } from './yelb';

/** The backend's API with Yelb in it; each answer can be replaced. */
export class FixtureApi implements AppMeshDetailApi {
  response: GraphResponse = yelbResponse();
  findings: FindingsResponse = {
    findings: [],
    notEvaluated: [],
    ignored: [],
  };
  changes: MeshChange[] = [];
  resource?: ResourceResponse;
  /** The mesh as it was, by moment. */
  history: Record<string, GraphResponse> = {};
  comparison?: ComparisonResponse;
  /** How far the neighbourhoods that were asked for reached. */
  reaches: NeighbourhoodOptions[] = [];
  refreshed = 0;
  /** If set, every reading fails with it. */
  failure?: Error;
  /** If set, findings cannot be read. */
  findingsFailure?: Error;

  async listMeshes(): Promise<MultiAccountResult<MeshSummary>> {
    return this.#answer({
      items: [yelbSummary],
      errors: this.response.errors,
    });
  }

  async listAccounts(): Promise<MultiAccountResult<AccountSummary>> {
    return this.#answer({ items: yelbAccounts, errors: [] });
  }

  async getMeshGraph(_mesh: MeshId, options: { at?: string } = {}) {
    const { at } = options;
    if (at === undefined) {
      return this.#answer({ ...this.response, focus: [] });
    }
    if (!this.history[at]) {
      throw new NotFoundError(`No history of ${at} is kept.`);
    }
    return this.#answer({ ...this.history[at], focus: [], at });
  }

  async getEntityGraphs(
    _entityRef: string = '',
    options: NeighbourhoodOptions = {},
  ) {
    this.reaches.push(options);
    return this.#answer({
      items: [this.response],
      errors: this.response.errors,
    });
  }

  async listFindings() {
    if (this.findingsFailure) {
      throw this.findingsFailure;
    }
    return this.#answer(this.findings);
  }

  async listChanges() {
    return this.#answer({ items: this.changes, errors: [] });
  }

  async getResource(arn: string) {
    if (!this.resource) {
      throw new NotFoundError(`Nobody sees ${arn}.`);
    }
    return this.#answer(this.resource);
  }

  async compareMesh() {
    if (!this.comparison) {
      throw new NotFoundError('There is nothing to compare.');
    }
    return this.#answer(this.comparison);
  }

  async getAccount(accountId: string): Promise<AccountResponse> {
    const { items, errors } = await this.listAccounts();
    const account = items.find(item => item.accountId === accountId);
    if (!account) {
      throw new NotFoundError(`The account ${accountId} is not configured.`);
    }
    const meshes = await this.listMeshes();
    return {
      account,
      meshes: meshes.items.map(({ mesh, shares, takenAt }) => ({
        mesh,
        role: mesh.meshOwner === accountId ? 'owner' : 'consumer',
        shares,
        resources: 3,
        takenAt,
      })),
      errors: errors.filter(error => error.accountId === accountId),
    };
  }

  async getCollapsedGraph(): Promise<never> {
    throw new NotFoundError('No mesh is collapsed here.');
  }

  async refresh() {
    this.refreshed += 1;
  }

  #answer<T>(value: T): T {
    if (this.failure) {
      throw this.failure;
    }
    return value;
  }
}
