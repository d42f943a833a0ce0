import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  buildGraph,
  meshEntityRef,
  neighbourhood,
  type AccountSummary,
  type AnyMeshResource,
  type GraphResponse,
  type MeshGraph,
  type MeshId,
  type MeshSummary,
  type MultiAccountResult,
  type NeighbourhoodOptions,
  type SourceError,
} from '@crossmesh/plugin-app-mesh-common';
import type {
  AccountDirectory,
  AwsClients,
} from '@crossmesh/plugin-app-mesh-node';
import type { SnapshotContent, SnapshotStore, StoredSource } from '../store';
import { accountsOf } from './accountsOf';
import { findFocus } from './findFocus';
import { summarizeAccount } from './summarizeAccount';
import { summarizeMesh } from './summarizeMesh';

function errorsOf(sources: StoredSource[]): SourceError[] {
  return sources.flatMap(({ error }) => error ?? []);
}

/**
 * What the API shows of the stored snapshots.
 */
export class MeshViews {
  readonly #accounts: AccountDirectory;
  readonly #awsClients: Pick<AwsClients, 'roleArn'>;
  readonly #store: SnapshotStore;
  readonly #graphs = new WeakMap<AnyMeshResource[], MeshGraph>();

  static create(options: {
    accounts: AccountDirectory;
    awsClients: Pick<AwsClients, 'roleArn'>;
    store: SnapshotStore;
  }): MeshViews {
    return new MeshViews(options);
  }

  private constructor(options: {
    accounts: AccountDirectory;
    awsClients: Pick<AwsClients, 'roleArn'>;
    store: SnapshotStore;
  }) {
    this.#accounts = options.accounts;
    this.#awsClients = options.awsClients;
    this.#store = options.store;
  }

  async listMeshes(): Promise<MultiAccountResult<MeshSummary>> {
    const [snapshots, sources] = await Promise.all([
      this.#store.list(),
      this.#store.sources(),
    ]);
    return { items: snapshots.map(summarizeMesh), errors: errorsOf(sources) };
  }

  async listAccounts(): Promise<MultiAccountResult<AccountSummary>> {
    const sources = await this.#store.sources();
    return {
      items: this.#accounts
        .list()
        .map(({ accountId }) => this.#summarizeAccount(accountId, [], sources)),
      errors: errorsOf(sources),
    };
  }

  /**
   * @throws NotFoundError if no configured account sees the mesh
   */
  async getMeshGraph(mesh: MeshId): Promise<GraphResponse> {
    const [snapshot, sources] = await Promise.all([
      this.#store.get(mesh),
      this.#store.sources(),
    ]);
    if (!snapshot) {
      throw new NotFoundError(
        `No configured account sees the mesh ${mesh.meshName} of account ${mesh.meshOwner} in ${mesh.region}; check its name and whether it is shared with a configured account.`,
      );
    }
    return this.#respond(snapshot, this.#graphOf(snapshot), [], sources);
  }

  async getEntityGraphs(
    entity: Entity,
    options: NeighbourhoodOptions = {},
  ): Promise<MultiAccountResult<GraphResponse>> {
    const [snapshots, sources] = await Promise.all([
      this.#store.list(),
      this.#store.sources(),
    ]);
    const items = snapshots.flatMap(snapshot => {
      const graph = this.#graphOf(snapshot);
      if (meshEntityRef(snapshot.mesh) === stringifyEntityRef(entity)) {
        return [this.#respond(snapshot, graph, [], sources)];
      }
      const focus = findFocus(entity, graph);
      return focus.length > 0
        ? [
            this.#respond(
              snapshot,
              neighbourhood(graph, focus, options),
              focus,
              sources,
            ),
          ]
        : [];
    });
    return { items, errors: errorsOf(sources) };
  }

  #graphOf(snapshot: SnapshotContent): MeshGraph {
    const graph = this.#graphs.get(snapshot.resources) ?? buildGraph(snapshot);
    this.#graphs.set(snapshot.resources, graph);
    return graph;
  }

  #respond(
    snapshot: SnapshotContent,
    graph: MeshGraph,
    focus: string[],
    sources: StoredSource[],
  ): GraphResponse {
    const ids = accountsOf(snapshot);
    return {
      graph,
      focus,
      takenAt: snapshot.takenAt,
      accounts: ids.map(id =>
        this.#summarizeAccount(id, [snapshot.mesh.region], sources),
      ),
      shares: snapshot.shares,
      errors: errorsOf(
        sources.filter(
          ({ accountId, service }) =>
            ids.includes(accountId) || service === 'catalog',
        ),
      ),
    };
  }

  #summarizeAccount(
    accountId: string,
    regions: string[],
    sources: StoredSource[],
  ): AccountSummary {
    return summarizeAccount({
      accountId,
      regions,
      account: this.#accounts
        .list()
        .find(account => account.accountId === accountId),
      role: this.#awsClients.roleArn(accountId),
      sources: sources.filter(source => source.accountId === accountId),
    });
  }
}
