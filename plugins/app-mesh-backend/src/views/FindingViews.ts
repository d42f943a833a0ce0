import { NotFoundError } from '@backstage/errors';
import {
  evaluateRules,
  filterFindings,
  type AccountSummary,
  type AnyMeshResource,
  type FindingFilter,
  type FindingsResponse,
  type MeshId,
  type RuleFacts,
  type RuleFinding,
  type RuleReport,
  type RuleSetting,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { ReadScope } from '../authorization';
import type { SnapshotContent, SnapshotStore, StoredSource } from '../store';
import { DiscreetFindings } from './DiscreetFindings';
import { accountsOf } from './accountsOf';
import { restrictSnapshot } from './restrictSnapshot';

interface Evaluation {
  /** All that the rules read beside the resources. */
  basis: string;
  report: RuleReport;
}

/**
 * What is wrong with the meshes. The rules look at all that was read, since what a caller may not see
 * would look missing; then each caller gets the findings on what they may see, in words
 * that tell of nothing else.
 */
export class FindingViews {
  readonly #accounts: AccountDirectory;
  readonly #store: SnapshotStore;
  readonly #settings: Record<string, RuleSetting>;
  readonly #evaluations = new WeakMap<AnyMeshResource[], Evaluation>();

  static create(options: {
    accounts: AccountDirectory;
    store: SnapshotStore;
    settings?: Record<string, RuleSetting>;
  }): FindingViews {
    return new FindingViews(options);
  }

  private constructor(options: {
    accounts: AccountDirectory;
    store: SnapshotStore;
    settings?: Record<string, RuleSetting>;
  }) {
    this.#accounts = options.accounts;
    this.#store = options.store;
    this.#settings = options.settings ?? {};
  }

  /**
   * @throws NotFoundError if no configured account sees the mesh, or nothing of it may be read
   */
  async list(
    mesh: MeshId,
    filter: FindingFilter,
    scope: ReadScope,
  ): Promise<FindingsResponse> {
    const [whole, all, sources] = await Promise.all([
      this.#store.get(mesh),
      this.#store.list(),
      this.#store.sources(),
    ]);
    const visible = whole && restrictSnapshot(whole, scope);
    if (!visible) {
      throw new NotFoundError(
        `No configured account sees the mesh ${mesh.meshName} of account ${mesh.meshOwner} in ${mesh.region}; check its name and whether it is shared with a configured account.`,
      );
    }
    const report = this.#evaluate(whole, all, sources);
    const arns = new Set(visible.resources.map(({ arn }) => arn));
    const accounts = new Set(
      visible.resources.map(({ resourceOwner }) => resourceOwner),
    );
    const select = (findings: RuleFinding[]) =>
      filterFindings(
        findings.filter(({ arn }) => arns.has(arn)),
        filter,
      );
    const selected = select(report.findings);
    const discreet = DiscreetFindings.create(whole, visible);
    return {
      findings: scope.unlimited
        ? selected
        : selected.map(finding => discreet.of(finding)),
      notEvaluated: report.notEvaluated.filter(
        ({ accountId, code }) =>
          (scope.unlimited || accounts.has(accountId)) &&
          (!filter.codes?.length || filter.codes.includes(code)) &&
          (!filter.accounts?.length || filter.accounts.includes(accountId)),
      ),
      ignoredCount: select(report.ignored.map(({ finding }) => finding)).length,
    };
  }

  #evaluate(
    content: SnapshotContent,
    all: SnapshotContent[],
    stored: StoredSource[],
  ): RuleReport {
    const ids = accountsOf(content);
    const sources = stored
      .filter(
        ({ accountId, service }) =>
          ids.includes(accountId) || service === 'catalog',
      )
      .map(({ serviceLinkedRole, ...source }) => source);
    const facts = this.#factsOf(all, stored);
    // An ignored finding comes back when its date passes, whether or not anything else changes.
    const now = new Date().toISOString();
    const basis = JSON.stringify([
      content.mesh,
      content.shares,
      sources.map(({ accountId, cluster, readAt, region, service }) => [
        accountId,
        region,
        service,
        cluster,
        readAt !== undefined,
      ]),
      facts,
      now.slice(0, 'YYYY-MM-DDTHH:MM'.length),
    ]);
    const known = this.#evaluations.get(content.resources);
    if (known?.basis === basis) {
      return known.report;
    }
    const report = evaluateRules(
      { ...content, sources },
      { settings: this.#settings, facts, now },
    );
    this.#evaluations.set(content.resources, { basis, report });
    return report;
  }

  #factsOf(all: SnapshotContent[], sources: StoredSource[]): RuleFacts {
    const roles = new Map(
      sources
        .filter(({ service }) => service === 'iam')
        .map(({ accountId, serviceLinkedRole }) => [
          accountId,
          serviceLinkedRole,
        ]),
    );
    return {
      accounts: this.#accounts.list().map(
        ({
          accountId,
        }): Pick<AccountSummary, 'accountId' | 'serviceLinkedRole'> => ({
          accountId,
          serviceLinkedRole: roles.get(accountId) ?? 'unknown',
        }),
      ),
      meshes: all.map(({ mesh: { region, meshOwner, meshName } }) => ({
        region,
        meshOwner,
        meshName,
      })),
    };
  }
}
