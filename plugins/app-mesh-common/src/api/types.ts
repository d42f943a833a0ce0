import type { CollapseBy, CollapsedGraph, MeshGraph } from '../graph';
import type { MeshId } from '../identity';
import type { AnyMeshResource, MeshResourceSpecs } from '../resources';
import type {
  FindingFilter,
  IgnoredFinding,
  NotEvaluatedRule,
  PlannedObjects,
  RuleFinding,
  RuleSeverity,
} from '../rules';
import type {
  AccountSummary,
  FieldDifference,
  MeshChange,
  ShareState,
  SourceError,
} from '../snapshot';

/**
 * What was read from many accounts: what could be read, and what could not and why.
 *
 * @public
 */
export interface MultiAccountResult<T> {
  items: T[];
  errors: SourceError[];
}

/** @public */
export interface MeshSummary {
  mesh: MeshId & { arn: string };
  /** ISO 8601. */
  takenAt: string;
  /** Accounts that created a resource in the mesh, the owner first. */
  accounts: string[];
  counts: {
    virtualServices: number;
    virtualNodes: number;
    virtualRouters: number;
    virtualGateways: number;
  };
  shares: ShareState[];
  /** Reference of the mesh's entity in the catalog. */
  entityRef: string;
}

/**
 * A mesh's graph, or an entity's neighbourhood in it.
 *
 * @public
 */
export interface GraphResponse {
  graph: MeshGraph;
  /** Ids of the nodes that belong to the entity that was asked for. */
  focus: string[];
  /**
   * ISO 8601; the moment that was asked for. Then pods, whether the controller was done, sources and
   * errors are not told: no history of them is kept.
   */
  at?: string;
  /** ISO 8601. */
  takenAt: string;
  /** The accounts of the mesh: owner, consumers, and whoever created a resource. */
  accounts: AccountSummary[];
  shares: ShareState[];
  errors: SourceError[];
}

/**
 * One account, and its part in each mesh.
 *
 * @public
 */
export interface AccountResponse {
  account: AccountSummary;
  meshes: {
    mesh: MeshId & { arn: string };
    role: 'owner' | 'consumer';
    /** Of an owner, all consumers; of a consumer, how the mesh is shared with it. */
    shares: ShareState[];
    /** How many resources of the mesh the account created. */
    resources: number;
    /** ISO 8601. */
    takenAt: string;
  }[];
  errors: SourceError[];
}

/**
 * A mesh's graph in groups.
 *
 * @public
 */
export interface CollapsedGraphResponse {
  graph: CollapsedGraph;
  /** ISO 8601. */
  takenAt: string;
  errors: SourceError[];
}

/**
 * In what a mesh differs between two moments.
 *
 * @public
 */
export interface ComparisonResponse {
  /** ISO 8601; the earlier moment. */
  from: string;
  /** ISO 8601; the later moment. */
  to: string;
  /** What came and went in between is not among them. Each is dated by the last time that it was found. */
  changes: MeshChange[];
}

/**
 * How far a neighbourhood reaches.
 *
 * @public
 */
export interface NeighbourhoodOptions {
  /** Calls from service to service, 1 to 10. */
  depth?: number;
  direction?: 'callers' | 'callees' | 'both';
}

/**
 * What the rules say of a mesh, as far as the caller may see it.
 *
 * @public
 */
export interface FindingsResponse {
  /** Sorted by severity, code, ARN and path. */
  findings: RuleFinding[];
  /** What could not be looked at; not to be taken for sound. */
  notEvaluated: NotEvaluatedRule[];
  /** Findings that somebody chose not to see, with reason and end. */
  ignored: IgnoredFinding[];
}

/**
 * A change of a mesh that is to be held against the rules before it is made.
 *
 * @public
 */
export interface ChangeCheckRequest {
  /** Custom resources as they are to be; at most 500 manifests. */
  objects?: Pick<
    PlannedObjects,
    'accountId' | 'cluster' | 'namespace' | 'manifests'
  >[];
  /** ARNs of resources that are to go. */
  removed?: string[];
  /** Codes that may be introduced: nothing is read anew on their account. */
  accept?: string[];
}

/**
 * What a change would make of a mesh, held against the rules as this Backstage has them configured.
 *
 * @public
 */
export interface ChangeCheckResponse {
  /**
   * ISO 8601: when the mesh was read that the change was applied to, or found not to be there, if the change itself makes
   * it; absent if it was never read.
   */
  takenAt?: string;
  /** Findings that the mesh would have and does not have now, sorted by severity and code. */
  introduced: RuleFinding[];
  /** Findings that the mesh would not have any more. */
  cleared: RuleFinding[];
  /** Findings that would be introduced on what the caller may not see. */
  hidden: {
    code: string;
    severity: RuleSeverity;
    title: string;
    /** On so many resources. */
    count: number;
  }[];
  /** What could not be looked at; not to be taken for sound. */
  notEvaluated: NotEvaluatedRule[];
}

/**
 * The backend plugin's API.
 *
 * @public
 */
export interface AppMeshApi {
  /** All meshes that any configured account sees. */
  listMeshes(): Promise<MultiAccountResult<MeshSummary>>;
  /** All configured accounts. */
  listAccounts(): Promise<MultiAccountResult<AccountSummary>>;
  /**
   * A whole mesh. Rejects with NotFoundError if no configured account sees it, or saw it then, or no
   * history of that moment is kept.
   *
   * @param options - `at`, in ISO 8601: as it was known at that moment; as it is by default
   */
  getMeshGraph(mesh: MeshId, options?: { at?: string }): Promise<GraphResponse>;
  /** The neighbourhoods of an entity, one per mesh that it is in; none is an empty list. */
  getEntityGraphs(
    entityRef: string,
    options?: NeighbourhoodOptions,
  ): Promise<MultiAccountResult<GraphResponse>>;
  /**
   * What is wrong with a mesh; what is absent from the filter filters nothing. Rejects with NotFoundError
   * if no configured account sees the mesh.
   */
  listFindings(mesh: MeshId, filter?: FindingFilter): Promise<FindingsResponse>;
  /** Collects all meshes now; resolves when done. */
  refresh(): Promise<void>;
}

/**
 * Which changes are asked for; all that is given must hold.
 *
 * @public
 */
export interface ChangeQuery {
  /** ISO 8601; a day ago by default. */
  since?: string;
  /** ISO 8601; now by default. */
  until?: string;
  mesh?: MeshId;
  /** Twelve digits: who created the resources. */
  accountId?: string;
  /** 1 to 1000, by default 200; the latest are given if there are more. */
  limit?: number;
}

/**
 * One resource, as App Mesh has it and as its custom resource asks for it.
 *
 * @public
 */
export interface ResourceResponse {
  resource: AnyMeshResource;
  /**
   * What the custom resource asks for, in App Mesh's terms; absent if no cluster holds one or it cannot be compared, see
   * {@link ClusterObject.uncompared}.
   */
  clusterSpec?: MeshResourceSpecs[keyof MeshResourceSpecs];
  /**
   * In which fields App Mesh (before) is not what the custom resource asks for (after). What App Mesh fills in because
   * the custom resource leaves it out is no difference.
   */
  drift: FieldDifference[];
  /** ISO 8601. */
  takenAt: string;
  errors: SourceError[];
}

/**
 * The backend plugin's API with details and history.
 *
 * @public
 */
export interface AppMeshDetailApi extends AppMeshApi {
  /** What changed, the latest first. */
  listChanges(query?: ChangeQuery): Promise<MultiAccountResult<MeshChange>>;
  /**
   * One account and its part in each mesh. Rejects with NotFoundError if it is not configured and takes part
   * in none.
   */
  getAccount(accountId: string): Promise<AccountResponse>;
  /** A whole mesh in groups. Rejects with NotFoundError if no configured account sees it. */
  getCollapsedGraph(
    mesh: MeshId,
    by: CollapseBy,
  ): Promise<CollapsedGraphResponse>;
  /**
   * In what a mesh differs between two moments. Rejects with NotFoundError if no configured account saw it
   * at either of them, or no history of them is kept.
   *
   * @param moments - ISO 8601; `to` is now by default
   */
  compareMesh(
    mesh: MeshId,
    moments: { from: string; to?: string },
  ): Promise<ComparisonResponse>;
  /** One resource by its ARN. Rejects with NotFoundError if no configured account sees it. */
  getResource(arn: string): Promise<ResourceResponse>;
}

/**
 * The part of the backend plugin's API that other backends ask before they change a mesh.
 *
 * @public
 */
export interface ChangeCheckApi {
  /**
   * Holds a change against the rules; nothing is written. Of a mesh that was never read nothing is
   * evaluated, unless the change itself makes it: then it is looked for, and evaluated with what the change brings.
   */
  checkChange(
    mesh: MeshId,
    request: ChangeCheckRequest,
  ): Promise<ChangeCheckResponse>;
}
