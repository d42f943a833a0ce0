import type { MeshGraph } from '../graph';
import type { MeshId } from '../identity';
import type { AccountSummary, ShareState, SourceError } from '../snapshot';

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
  /** ISO 8601. */
  takenAt: string;
  /** The accounts of the mesh: owner, consumers, and whoever created a resource. */
  accounts: AccountSummary[];
  shares: ShareState[];
  errors: SourceError[];
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
 * The backend plugin's API.
 *
 * @public
 */
export interface AppMeshApi {
  /** All meshes that any configured account sees. */
  listMeshes(): Promise<MultiAccountResult<MeshSummary>>;
  /** All configured accounts. */
  listAccounts(): Promise<MultiAccountResult<AccountSummary>>;
  /** A whole mesh. Rejects with NotFoundError if no configured account sees it. */
  getMeshGraph(mesh: MeshId): Promise<GraphResponse>;
  /** The neighbourhoods of an entity, one per mesh that it is in; none is an empty list. */
  getEntityGraphs(
    entityRef: string,
    options?: NeighbourhoodOptions,
  ): Promise<MultiAccountResult<GraphResponse>>;
  /** Collects all meshes now; resolves when done. */
  refresh(): Promise<void>;
}
