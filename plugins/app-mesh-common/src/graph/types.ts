import type { MeshId } from '../identity';
import type {
  ClusterWorkload,
  MeshResourceKind,
  OwnershipSource,
} from '../resources';

/**
 * What a node is to any mesh engine. App Mesh's own kind stands beside it.
 *
 * @public
 */
export type GraphNodeRole = 'gateway' | 'service' | 'router' | 'workload';

/**
 * Edges: gateway → service, service → router or workload, router → workload, workload → service.
 *
 * @public
 */
export type GraphEdgeType = 'ingress' | 'provider' | 'route' | 'backend';

/** @public */
export interface GraphNode {
  /**
   * The resource's ARN; for a backend that names nothing `missing:NAME`, for a router or node that is
   * not there `missing:virtualRouter/NAME`, `missing:virtualNode/NAME`.
   */
  id: string;
  role: GraphNodeRole;
  kind: MeshResourceKind;
  name: string;
  /** The account that created the mesh. */
  meshOwner: string;
  /** The account that created the resource; absent for a missing one. */
  resourceOwner?: string;
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED' | 'UNKNOWN' | 'MISSING';
  /** Catalog owner: an entity reference. */
  team?: string;
  /** The catalog entity that the resource belongs to. */
  entityRef?: string;
  ownershipSource?: OwnershipSource;
  /** Listeners, for example `http 4567`. */
  listeners: { protocol: string; port: number }[];
  /**
   * What its listeners ask of callers, the weakest of them; absent where none has anything of TLS.
   * `mutual`: whether all of them ask for a certificate.
   */
  tls?: { mode: 'DISABLED' | 'PERMISSIVE' | 'STRICT'; mutual: boolean };
  /** Workloads only: how callers find its pods, and by which name. */
  discovery?: { type: 'dns' | 'cloudMap'; name: string };
  cluster?: string;
  namespace?: string;
  /** Workloads only, and only where the cluster could be read. */
  pods?: ClusterWorkload;
  /** Whether the controller has reconciled the custom resource's latest generation. */
  reconciled?: boolean;
}

/** @public */
export interface GraphEdge {
  id: string;
  type: GraphEdgeType;
  /** Id of a node. */
  source: string;
  /** Id of a node. */
  target: string;
  /** Whether source and target were created by different accounts. */
  crossAccount: boolean;
  /** Route edges: the configured weight, 0 to 100. */
  weight?: number;
  /** Route edges: the weight as a share of the route's sum, 0 to 1. */
  share?: number;
  /** Name of the route or gateway route, and its match as text. */
  route?: string;
  match?: string;
  /** Priority of the route or gateway route, 0 to 1000; the lowest is tried first. */
  priority?: number;
  /** Route edges: retries and timeouts as text, for example `3 × 2 s (server-error)`; absent where unset. */
  retries?: string;
  timeouts?: string;
}

/** @public */
export interface MeshGraph {
  mesh: MeshId & { arn: string };
  nodes: GraphNode[];
  edges: GraphEdge[];
}
