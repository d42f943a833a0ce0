import type { AnyMeshResource, MeshResourceKind } from '../../resources';
import type { MeshSnapshot } from '../../snapshot';
import {
  DEFAULT_QUOTAS,
  RuleIndex,
  IndexedMesh,
  keys,
  type MeshSurroundings,
} from '../mesh';
import type {
  IgnoredFinding,
  MeshRule,
  RuleFinding,
  RuleIgnore,
  RuleObservation,
  RuleOptions,
  RuleReport,
} from '../types';
import { Dependencies } from './Dependencies';
import { RuleSet } from './RuleSet';
import { compareFindings } from './compareFindings';
import { parseRuleIgnores } from './parseRuleIgnores';
import { sameData } from './sameData';

/**
 * What differs from the snapshot that was evaluated last.
 *
 * @public
 */
export interface RuleChange {
  /** Resources that are new or different. */
  changed?: AnyMeshResource[];
  /** ARNs of resources that are gone. */
  removed?: string[];
}

/** The sources that ever answered: what decides which rules can be evaluated. */
function answeredOf({ sources }: MeshSnapshot): string[] {
  return sources
    .filter(({ readAt }) => readAt !== undefined)
    .map(({ accountId, region, service, cluster }) =>
      [accountId, region, service, cluster].join('/'),
    )
    .sort();
}

/**
 * Evaluates rules over one mesh and, after a change, only over what the change can affect: every rule
 * looks at one resource, and what it asked for around it is kept.
 *
 * @public
 */
export class MeshEvaluator {
  readonly #options: RuleOptions;
  readonly #dependencies = new Dependencies();
  readonly #index = new RuleIndex();
  readonly #findings = new Map<string, RuleFinding[]>();
  #snapshot: MeshSnapshot;
  #around: MeshSurroundings;
  #rules: RuleSet;

  /** Evaluates all rules over all of a snapshot. */
  static create(
    snapshot: MeshSnapshot,
    options: RuleOptions = {},
  ): MeshEvaluator {
    return new MeshEvaluator(snapshot, options);
  }

  private constructor(snapshot: MeshSnapshot, options: RuleOptions) {
    this.#options = options;
    this.#snapshot = snapshot;
    this.#around = this.#surroundingsOf(snapshot);
    this.#rules = new RuleSet(options, snapshot);
    for (const resource of snapshot.resources) {
      this.#index.set(resource);
    }
    this.#evaluate(snapshot.resources.map(({ arn }) => arn));
  }

  /** Takes over a change of resources. */
  apply({ changed = [], removed = [] }: RuleChange): void {
    const touched = new Set<string>();
    for (const arn of removed) {
      this.#touch(this.#index.delete(arn), touched);
      this.#dependencies.delete(arn);
      this.#findings.delete(arn);
    }
    for (const resource of changed) {
      this.#touch(this.#index.set(resource), touched);
    }
    this.#evaluate(
      new Set([
        ...changed.map(({ arn }) => arn),
        ...this.#dependencies.dependentsOf(touched),
      ]),
    );
  }

  /** Takes over a later snapshot of the same mesh. */
  update(snapshot: MeshSnapshot): void {
    const present = new Set(snapshot.resources.map(({ arn }) => arn));
    const changed = snapshot.resources.filter(
      resource => !sameData(this.#index.get(resource.arn), resource),
    );
    const removed = [...this.#index.resources]
      .map(({ arn }) => arn)
      .filter(arn => !present.has(arn));
    const before = this.#snapshot;
    const around = this.#surroundingsOf(snapshot);
    const touched: string[] = [];
    if (!sameData(this.#around.shares, around.shares)) {
      touched.push(keys.shares);
    }
    if (this.#around.now !== around.now) {
      touched.push(keys.now);
    }
    this.#snapshot = snapshot;
    this.#around = around;
    if (!sameData(answeredOf(before), answeredOf(snapshot))) {
      this.#rules = new RuleSet(this.#options, snapshot);
      this.apply({ changed: snapshot.resources, removed });
      return;
    }
    this.apply({ changed, removed });
    this.#evaluate(this.#dependencies.dependentsOf(touched));
  }

  report(): RuleReport {
    const findings: RuleFinding[] = [];
    const ignored: IgnoredFinding[] = [];
    const given = new Map<string, RuleIgnore[]>();
    for (const ignore of this.#options.ignores ?? []) {
      given.set(ignore.arn, [...(given.get(ignore.arn) ?? []), ignore]);
    }
    for (const [arn, found] of this.#findings) {
      const ignores = [
        ...(given.get(arn) ?? []),
        ...parseRuleIgnores(
          this.#index.get(arn)?.clusterObject?.ignoredRules,
          arn,
        ),
      ].filter(({ until }) => Date.parse(until) > Date.parse(this.#around.now));
      for (const finding of found) {
        const ignore = ignores.find(({ code }) => code === finding.code);
        if (ignore) {
          const { reason, until } = ignore;
          ignored.push({ finding, reason, until });
        } else {
          findings.push(finding);
        }
      }
    }
    return {
      mesh: this.#snapshot.mesh,
      findings: findings.sort(compareFindings),
      ignored: ignored.sort((a, b) => compareFindings(a.finding, b.finding)),
      notEvaluated: this.#rules.notEvaluated(this.#kindsByAccount()),
    };
  }

  #touch(keysTouched: Set<string>, all: Set<string>): void {
    for (const key of keysTouched) {
      all.add(key);
    }
  }

  #evaluate(arns: Iterable<string>): void {
    for (const arn of arns) {
      const resource = this.#index.get(arn);
      if (resource) {
        this.#evaluateResource(resource);
      }
    }
  }

  #evaluateResource(resource: AnyMeshResource): void {
    const mesh = new IndexedMesh(this.#index, this.#around);
    const findings: RuleFinding[] = [];
    for (const rule of this.#rules.readyFor(
      resource.kind,
      resource.resourceOwner,
    )) {
      for (const observation of rule.evaluate(resource, mesh)) {
        findings.push(this.#toFinding(rule, resource, observation));
      }
    }
    this.#dependencies.set(resource.arn, mesh.asked);
    if (findings.length > 0) {
      this.#findings.set(resource.arn, findings);
    } else {
      this.#findings.delete(resource.arn);
    }
  }

  #toFinding(
    { code, docs, severity, title, remedy }: MeshRule,
    { arn, kind, name, resourceOwner, mesh, ownership }: AnyMeshResource,
    observation: RuleObservation,
  ): RuleFinding {
    return {
      code,
      severity: this.#options.settings?.[code]?.severity ?? severity,
      title,
      ...observation,
      remedy,
      docs: docs ?? `${this.#options.docsBaseUrl ?? 'docs/rules'}/${code}.md`,
      arn,
      kind,
      name,
      accountId: resourceOwner,
      region: mesh.region,
      team: ownership?.team,
    };
  }

  #surroundingsOf(snapshot: MeshSnapshot): MeshSurroundings {
    const { facts = {}, now, quotas } = this.#options;
    return {
      mesh: snapshot.mesh,
      now: now ?? snapshot.takenAt,
      shares: snapshot.shares,
      askedAccounts: new Set(
        snapshot.sources
          .filter(
            ({ readAt, region, service }) =>
              service === 'app-mesh' &&
              readAt !== undefined &&
              region === snapshot.mesh.region,
          )
          .map(({ accountId }) => accountId),
      ),
      facts,
      quotas: { ...DEFAULT_QUOTAS, ...quotas },
    };
  }

  #kindsByAccount(): Map<string, Set<MeshResourceKind>> {
    const kinds = new Map<string, Set<MeshResourceKind>>();
    for (const { kind, resourceOwner } of this.#index.resources) {
      const known = kinds.get(resourceOwner) ?? new Set();
      kinds.set(resourceOwner, known.add(kind));
    }
    return kinds;
  }
}
