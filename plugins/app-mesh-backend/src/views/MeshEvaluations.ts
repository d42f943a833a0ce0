import {
  MeshEvaluator,
  evaluateChange,
  meshKey,
  type AnyMeshResource,
  type MeshId,
  type MeshSnapshot,
  type RuleChange,
  type RuleEffect,
  type RuleFacts,
  type RuleOptions,
  type RuleReport,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import {
  toSnapshotSource,
  type SnapshotContent,
  type SnapshotStore,
  type StoredSource,
} from '../store';
import { accountsOf } from './accountsOf';

/** What the rules are told beside a mesh. */
export type ConfiguredRules = Pick<
  RuleOptions,
  'additionalRules' | 'docsBaseUrl' | 'quotas' | 'settings'
>;

interface Evaluation {
  /** The facts that the evaluator was made with. */
  facts: string;
  evaluator: MeshEvaluator;
  resources: AnyMeshResource[];
  /** All else that the report was made of. */
  basis: string;
  report: RuleReport;
}

/**
 * What the rules say of the stored meshes: after a change, only what it can affect is evaluated again.
 */
export class MeshEvaluations {
  readonly #accounts: AccountDirectory;
  readonly #store: SnapshotStore;
  readonly #rules: ConfiguredRules;
  readonly #evaluations = new Map<string, Evaluation>();

  static create(options: {
    accounts: AccountDirectory;
    store: SnapshotStore;
    rules?: ConfiguredRules;
  }): MeshEvaluations {
    return new MeshEvaluations(options);
  }

  private constructor(options: {
    accounts: AccountDirectory;
    store: SnapshotStore;
    rules?: ConfiguredRules;
  }) {
    this.#accounts = options.accounts;
    this.#store = options.store;
    this.#rules = options.rules ?? {};
  }

  /** One mesh as it is stored; undefined if no configured account sees it. */
  async get(
    mesh: MeshId,
  ): Promise<{ content: SnapshotContent; report: RuleReport } | undefined> {
    const [content, all, sources] = await Promise.all([
      this.#store.get(mesh),
      this.#store.list(),
      this.#store.sources(),
    ]);
    return (
      content && { content, report: this.#evaluate(content, all, sources) }
    );
  }

  /** All meshes as they are stored. */
  async list(): Promise<{ content: SnapshotContent; report: RuleReport }[]> {
    const [all, sources] = await Promise.all([
      this.#store.list(),
      this.#store.sources(),
    ]);
    const keys = new Set(all.map(({ mesh }) => meshKey(mesh)));
    for (const key of this.#evaluations.keys()) {
      if (!keys.has(key)) {
        this.#evaluations.delete(key);
      }
    }
    return all.map(content => ({
      content,
      report: this.#evaluate(content, all, sources),
    }));
  }

  /**
   * A mesh as a change would make it; undefined if no configured account sees it.
   *
   * @param absent - what to take for the mesh if no configured account sees it
   */
  async change(
    mesh: MeshId,
    toChange: (content: SnapshotContent) => RuleChange,
    absent?: SnapshotContent,
  ): Promise<{ content: SnapshotContent; effect: RuleEffect } | undefined> {
    const [stored, all, sources] = await Promise.all([
      this.#store.get(mesh),
      this.#store.list(),
      this.#store.sources(),
    ]);
    const content = stored ?? absent;
    return (
      content && {
        content,
        effect: evaluateChange(
          this.#snapshotOf(content, sources),
          toChange(content),
          { ...this.#rules, facts: this.#factsOf(content, all, sources) },
        ),
      }
    );
  }

  #evaluate(
    content: SnapshotContent,
    all: SnapshotContent[],
    stored: StoredSource[],
  ): RuleReport {
    const snapshot = this.#snapshotOf(content, stored);
    const ruleFacts = this.#factsOf(content, all, stored);
    const facts = JSON.stringify(ruleFacts);
    const basis = JSON.stringify([
      content.mesh,
      content.shares,
      snapshot.takenAt,
      snapshot.sources.map(
        ({ accountId, cluster, readAt, region, service }) => [
          accountId,
          region,
          service,
          cluster,
          readAt !== undefined,
        ],
      ),
    ]);
    const key = meshKey(content.mesh);
    const known = this.#evaluations.get(key);
    const { resources } = content;
    if (
      known?.facts === facts &&
      known.basis === basis &&
      known.resources === resources
    ) {
      return known.report;
    }
    let evaluator = known?.facts === facts ? known.evaluator : undefined;
    if (evaluator) {
      evaluator.update(snapshot);
    } else {
      evaluator = MeshEvaluator.create(snapshot, {
        ...this.#rules,
        facts: ruleFacts,
      });
    }
    const report = evaluator.report();
    this.#evaluations.set(key, { facts, evaluator, resources, basis, report });
    return report;
  }

  #snapshotOf(content: SnapshotContent, stored: StoredSource[]): MeshSnapshot {
    const ids = accountsOf(content);
    // An ignored finding comes back when its date passes, whether or not anything else changes.
    const minute = new Date();
    minute.setUTCSeconds(0, 0);
    return {
      ...content,
      takenAt: minute.toISOString(),
      sources: stored
        .filter(
          ({ accountId, service }) =>
            ids.includes(accountId) || service === 'catalog',
        )
        .map(toSnapshotSource),
    };
  }

  #factsOf(
    { mesh: { region: home } }: SnapshotContent,
    all: SnapshotContent[],
    sources: StoredSource[],
  ): RuleFacts {
    const roles = new Map(
      sources
        .filter(({ service }) => service === 'iam')
        .map(({ accountId, serviceLinkedRole }) => [
          accountId,
          serviceLinkedRole,
        ]),
    );
    return {
      accounts: this.#accounts.list().map(({ accountId }) => ({
        accountId,
        serviceLinkedRole: roles.get(accountId) ?? ('unknown' as const),
      })),
      cloudMapNamespaces: Object.fromEntries(
        sources.flatMap(({ accountId, cloudMapNamespaces, region }) =>
          cloudMapNamespaces && region === home
            ? [[accountId, cloudMapNamespaces]]
            : [],
        ),
      ),
      meshes: all.map(({ mesh: { region, meshOwner, meshName } }) => ({
        region,
        meshOwner,
        meshName,
      })),
    };
  }
}
