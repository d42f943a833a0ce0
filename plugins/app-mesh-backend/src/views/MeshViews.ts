import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  buildGraph,
  collapseGraph,
  meshEntityRef,
  neighbourhood,
  type AccountSummary,
  type AnyMeshResource,
  type CollapseBy,
  type CollapsedGraphResponse,
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
import type { ReadScope } from '../authorization';
import type { SnapshotContent, SnapshotStore, StoredSource } from '../store';
import { accountsOf } from './accountsOf';
import { ownersOf } from './derived';
import { findFocus } from './findFocus';
import { isSeen } from './isSeen';
import { restrictSnapshot } from './restrictSnapshot';
import { restrictSources } from './restrictSources';
import { restrictToScope } from './restrictToScope';
import { summarizeAccount } from './summarizeAccount';
import { summarizeMesh } from './summarizeMesh';
import { unknownMesh } from './unknownMesh';

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

  async listMeshes(scope: ReadScope): Promise<MultiAccountResult<MeshSummary>> {
    const { snapshots, sources } = await this.#read(scope);
    return { items: snapshots.map(summarizeMesh), errors: errorsOf(sources) };
  }

  async listAccounts(
    scope: ReadScope,
  ): Promise<MultiAccountResult<AccountSummary>> {
    const { snapshots, sources } = await this.#read(scope);
    const visible = new Set(
      snapshots.flatMap(({ resources }) => [...ownersOf(resources)]),
    );
    return {
      items: this.#accounts
        .list()
        .filter(({ accountId }) => scope.unlimited || visible.has(accountId))
        .map(({ accountId }) =>
          this.#summarizeAccount(accountId, [], sources, true),
        ),
      errors: errorsOf(sources),
    };
  }

  /**
   * @throws NotFoundError if no configured account sees the mesh, or nothing of it may be read
   */
  async getMeshGraph(mesh: MeshId, scope: ReadScope): Promise<GraphResponse> {
    const [whole, sources] = await Promise.all([
      this.#store.get(mesh),
      this.#store.sources(),
    ]);
    const snapshot = whole && restrictSnapshot(whole, scope);
    if (!snapshot) {
      throw unknownMesh(mesh);
    }
    return this.#respond(
      snapshot,
      restrictToScope(this.#graphOf(whole), snapshot, scope),
      [],
      restrictSources(sources, [snapshot], scope),
      scope,
    );
  }

  /**
   * @throws NotFoundError if no configured account sees the mesh, or nothing of it may be read
   */
  async getCollapsedGraph(
    mesh: MeshId,
    by: CollapseBy,
    scope: ReadScope,
  ): Promise<CollapsedGraphResponse> {
    const { errors, graph, takenAt } = await this.getMeshGraph(mesh, scope);
    return { graph: collapseGraph(graph, by), takenAt, errors };
  }

  async getEntityGraphs(
    entity: Entity,
    scope: ReadScope,
    options: NeighbourhoodOptions = {},
  ): Promise<MultiAccountResult<GraphResponse>> {
    const { seen, sources } = await this.#read(scope);
    const items = seen.flatMap(({ snapshot, whole }) => {
      const graph = restrictToScope(this.#graphOf(whole), snapshot, scope);
      if (meshEntityRef(snapshot.mesh) === stringifyEntityRef(entity)) {
        return [this.#respond(snapshot, graph, [], sources, scope)];
      }
      const focus = findFocus(entity, graph);
      return focus.length > 0
        ? [
            this.#respond(
              snapshot,
              neighbourhood(graph, focus, options),
              focus,
              sources,
              scope,
            ),
          ]
        : [];
    });
    return { items, errors: errorsOf(sources) };
  }

  /** What may be seen of each mesh, beside the whole of it. */
  async #read(scope: ReadScope): Promise<{
    seen: { snapshot: SnapshotContent; whole: SnapshotContent }[];
    snapshots: SnapshotContent[];
    sources: StoredSource[];
  }> {
    const [all, sources] = await Promise.all([
      this.#store.list(),
      this.#store.sources(),
    ]);
    const seen = all.flatMap(whole => {
      const snapshot = restrictSnapshot(whole, scope);
      return snapshot ? [{ snapshot, whole }] : [];
    });
    const snapshots = seen.map(({ snapshot }) => snapshot);
    return {
      seen,
      snapshots,
      sources: restrictSources(sources, snapshots, scope),
    };
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
    scope: ReadScope,
  ): GraphResponse {
    const ids = accountsOf(snapshot);
    const seen = isSeen(snapshot, scope);
    return {
      graph,
      focus,
      takenAt: snapshot.takenAt,
      accounts: ids.map(id =>
        this.#summarizeAccount(id, [snapshot.mesh.region], sources, seen(id)),
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
    seen: boolean,
  ): AccountSummary {
    return summarizeAccount({
      accountId,
      regions,
      account: this.#accounts
        .list()
        .find(account => account.accountId === accountId),
      role: this.#awsClients.roleArn(accountId),
      isSeen: seen,
      sources: sources.filter(source => source.accountId === accountId),
    });
  }
}
