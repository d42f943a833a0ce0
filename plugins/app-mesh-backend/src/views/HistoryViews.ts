import { InputError } from '@backstage/errors';
import {
  buildGraph,
  diffSnapshots,
  type ComparisonResponse,
  type GraphResponse,
  type MeshGraph,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import type {
  AccountDirectory,
  AwsClients,
} from '@crossmesh/plugin-app-mesh-node';
import type { ReadScope } from '../authorization';
import type { SnapshotContent, SnapshotStore } from '../store';
import { accountsOf } from './accountsOf';
import { isSeen } from './isSeen';
import { restrictSnapshot } from './restrictSnapshot';
import { restrictToScope } from './restrictToScope';
import { summarizeAccount } from './summarizeAccount';
import { unknownMesh } from './unknownMesh';

/** More changes than anybody reads; what is beyond them is dated by the later moment. */
const MOST_CHANGES = 10_000;

/** Pods and reconciling are of a moment that is over, and no history of them is kept. */
function withoutMoods(graph: MeshGraph): MeshGraph {
  return {
    ...graph,
    nodes: graph.nodes.map(({ pods, reconciled, ...node }) => node),
  };
}

/**
 * What somebody may see of a mesh at two moments. Of shares, those that they may see at either: a share is
 * no news because something else of its consumer came into sight.
 */
function visibleOf(
  wholes: (SnapshotContent | undefined)[],
  scope: ReadScope,
): (SnapshotContent | undefined)[] {
  const visible = wholes.map(whole => whole && restrictSnapshot(whole, scope));
  const consumers = new Set(
    visible.flatMap(part => part?.shares.map(({ consumer }) => consumer) ?? []),
  );
  return wholes.map(
    (whole, index) =>
      whole && {
        ...whole,
        resources: visible[index]?.resources ?? [],
        shares: whole.shares.filter(({ consumer }) => consumers.has(consumer)),
      },
  );
}

/**
 * Meshes as they were.
 */
export class HistoryViews {
  readonly #accounts: AccountDirectory;
  readonly #awsClients: Pick<AwsClients, 'roleArn'>;
  readonly #store: SnapshotStore;

  static create(options: {
    accounts: AccountDirectory;
    awsClients: Pick<AwsClients, 'roleArn'>;
    store: SnapshotStore;
  }): HistoryViews {
    return new HistoryViews(options);
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

  /**
   * A mesh as it was known at a moment; without pods and sources, of which no history is kept.
   *
   * @param at - ISO 8601
   * @throws NotFoundError if there was no such mesh, nothing of it may be read, or the history does not
   * reach back so far
   */
  async getMeshGraph(
    mesh: MeshId,
    at: string,
    scope: ReadScope,
  ): Promise<GraphResponse> {
    const whole = await this.#store.at(mesh, Date.parse(at));
    const snapshot = whole && restrictSnapshot(whole, scope);
    if (!snapshot) {
      throw unknownMesh(mesh, at);
    }
    const accounts = this.#accounts.list();
    const seen = isSeen(snapshot, scope);
    return {
      graph: withoutMoods(restrictToScope(buildGraph(whole), snapshot, scope)),
      focus: [],
      at,
      takenAt: at,
      accounts: accountsOf(snapshot).map(accountId =>
        summarizeAccount({
          accountId,
          regions: [mesh.region],
          account: accounts.find(account => account.accountId === accountId),
          role: this.#awsClients.roleArn(accountId),
          isSeen: seen(accountId),
          sources: [],
        }),
      ),
      shares: snapshot.shares,
      errors: [],
    };
  }

  /**
   * In what a mesh differs between two moments, whatever happened in between.
   *
   * @param from - ISO 8601
   * @param to - ISO 8601; now by default
   * @throws InputError if `from` is not before `to`
   * @throws NotFoundError if nothing of the mesh could be seen at either moment, or the history does not
   * reach back so far
   */
  async compare(
    mesh: MeshId,
    moments: { from: string; to?: string },
    scope: ReadScope,
  ): Promise<ComparisonResponse> {
    const { from, to = new Date().toISOString() } = moments;
    const [since, until] = [Date.parse(from), Date.parse(to)];
    if (since >= until) {
      throw new InputError(`from: must be before ${to}`);
    }
    const [before, after, changes] = await Promise.all([
      this.#store.at(mesh, since),
      this.#store.at(mesh, until),
      this.#store.changes({ since, until, mesh, limit: MOST_CHANGES }),
    ]);
    const visible = visibleOf([before, after], scope);
    if (!visible.some(snapshot => snapshot && snapshot.resources.length > 0)) {
      throw unknownMesh(mesh, to);
    }
    const latest = new Map(
      changes
        .reverse()
        .map(({ arn, changedAt, name }) => [`${arn} ${name}`, changedAt]),
    );
    return {
      from,
      to,
      changes: diffSnapshots(visible[0], visible[1], to).map(change => ({
        ...change,
        changedAt: latest.get(`${change.arn} ${change.name}`) ?? to,
      })),
    };
  }
}
