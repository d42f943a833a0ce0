import type { GraphEdgeType } from '../graph';
import type { MeshId } from '../identity';
import type { AnyMeshResource, MeshResourceKind } from '../resources';
import type { MeshSnapshot, SourceService } from '../snapshot';
import type { MeshQuotas, RuleFacts, RuleMesh } from './mesh';

/**
 * How bad a finding is. `error`: calls fail or a resource has no effect; `warning`: something will go
 * wrong or is not what it looks like; `info`: worth knowing.
 *
 * @public
 */
export type RuleSeverity = 'error' | 'warning' | 'info';

/**
 * What a rule reads beside App Mesh: a source of the snapshot, or a fact that {@link RuleOptions} holds.
 * `iam` is the fact `accounts`, `cloud-map` is `cloudMapNamespaces`, `meshes` is `meshes`.
 *
 * @public
 */
export type RuleSource = Exclude<SourceService, 'tagging'> | 'meshes';

/**
 * An edge of the graph, by its ends.
 *
 * @public
 */
export interface RuleEdge {
  type: GraphEdgeType;
  /** Id of a graph node. */
  source: string;
  /** Id of a graph node. */
  target: string;
}

/**
 * What a rule has to say of the resource that it looked at.
 *
 * @public
 */
export interface RuleObservation {
  /** One sentence with the names of the resources in it. */
  explanation: string;
  /** Path into the resource, for example `spec.backends[0].virtualService.virtualServiceName`. */
  path?: string;
  /** The edge that it is about, if it is about one. */
  edge?: RuleEdge;
}

/**
 * One thing that is wrong with a mesh.
 *
 * @public
 */
export interface RuleFinding extends RuleObservation {
  code: string;
  severity: RuleSeverity;
  title: string;
  /** One sentence: what to do. */
  remedy: string;
  /** The rule's page: a URL, or where none is configured a path in this repository. */
  docs: string;
  /** The resource that it is on. */
  arn: string;
  kind: MeshResourceKind;
  name: string;
  /** The account that created the resource. */
  accountId: string;
  region: string;
  /** Catalog owner: an entity reference. */
  team?: string;
}

/**
 * A finding that somebody chose not to see.
 *
 * @public
 */
export interface IgnoredFinding {
  finding: RuleFinding;
  reason: string;
  /** ISO 8601; from then on it is a finding again. */
  until: string;
}

/**
 * A rule that could not look at an account's resources, since what it reads is not there. That is not to
 * say that all is well.
 *
 * @public
 */
export interface NotEvaluatedRule {
  code: string;
  title: string;
  accountId: string;
  /** What was not read. */
  source: RuleSource;
  /** One sentence. */
  message: string;
}

/** @public */
export interface RuleReport {
  mesh: MeshId & { arn: string };
  /** Sorted by severity, code, ARN and path. */
  findings: RuleFinding[];
  ignored: IgnoredFinding[];
  notEvaluated: NotEvaluatedRule[];
}

/**
 * A mesh that shows a rule: what it says of it, or that it says nothing.
 *
 * @public
 */
export interface RuleExample {
  snapshot: MeshSnapshot;
  /** What the rule reads beside the snapshot. */
  facts?: RuleFacts;
}

/**
 * One thing that a mesh must obey.
 *
 * @public
 */
export interface MeshRule<K extends MeshResourceKind = MeshResourceKind> {
  /** Stable, for example `AM101`. */
  code: string;
  severity: RuleSeverity;
  /** A few words. */
  title: string;
  /** What it means and what comes of it, for the documentation. */
  meaning: string;
  /** One sentence: what to do. */
  remedy: string;
  /** What it reads beside App Mesh; without that it is silent. */
  needs?: RuleSource[];
  /** The kinds of resources that it looks at, one at a time. */
  kinds: K[];
  /** Pure: reads the resource and, through `mesh` only, what is around it. */
  evaluate(
    resource: Extract<AnyMeshResource, { kind: K }>,
    mesh: RuleMesh,
  ): Iterable<RuleObservation>;
  /** URL of its page, of a rule that is not Crossmesh's own. */
  docs?: string;
  /** A mesh that breaks it. */
  breaks?: RuleExample;
  /** The same mesh, sound. */
  sound?: RuleExample;
}

/**
 * A rule with both examples, as Crossmesh's own have them: they are its documentation and its tests.
 *
 * @public
 */
export interface DocumentedRule<K extends MeshResourceKind = MeshResourceKind>
  extends MeshRule<K> {
  breaks: RuleExample;
  sound: RuleExample;
}

/**
 * How an adopter wants one rule.
 *
 * @public
 */
export interface RuleSetting {
  off?: boolean;
  severity?: RuleSeverity;
  /** The accounts whose resources it looks at; absent for all. */
  accounts?: string[];
}

/**
 * One finding on one resource that is not to be shown until a date.
 *
 * @public
 */
export interface RuleIgnore {
  code: string;
  /** The resource that the finding is on. */
  arn: string;
  reason: string;
  /** ISO 8601. */
  until: string;
}

/** @public */
export interface RuleOptions {
  /** By code. */
  settings?: Record<string, RuleSetting>;
  /** Beside those that custom resources carry as annotations. */
  ignores?: RuleIgnore[];
  /** Rules of others, beside Crossmesh's own. */
  additionalRules?: MeshRule[];
  facts?: RuleFacts;
  quotas?: Partial<MeshQuotas>;
  /** Where the pages of Crossmesh's own rules are to be read, without a slash at the end. */
  docsBaseUrl?: string;
  /** ISO 8601; the snapshot's `takenAt` if absent. */
  now?: string;
}
