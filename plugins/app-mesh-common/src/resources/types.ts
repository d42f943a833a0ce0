import type {
  GatewayRouteSpec,
  MeshSpec,
  RouteSpec,
  VirtualGatewaySpec,
  VirtualNodeSpec,
  VirtualRouterSpec,
  VirtualServiceSpec,
} from '@aws-sdk/client-app-mesh';
import type { MeshId } from '../identity';

/**
 * The spec of every kind of App Mesh resource, in the AWS SDK's own types.
 *
 * @public
 */
export interface MeshResourceSpecs {
  Mesh: MeshSpec;
  VirtualNode: VirtualNodeSpec;
  VirtualRouter: VirtualRouterSpec;
  VirtualService: VirtualServiceSpec;
  VirtualGateway: VirtualGatewaySpec;
  Route: RouteSpec;
  GatewayRoute: GatewayRouteSpec;
}

/** @public */
export type MeshResourceKind = keyof MeshResourceSpecs;

/**
 * Which evidence named a resource's catalog entity or team, strongest first.
 *
 * @public
 */
export type OwnershipSource =
  | 'entity-annotation'
  | 'cluster-annotation'
  | 'kubernetes-id'
  | 'tag'
  | 'account-default';

/**
 * Whose a resource is in the catalog. Not to be mixed up with the accounts that created the mesh
 * (`meshOwner`) and the resource (`resourceOwner`).
 *
 * @public
 */
export interface Ownership {
  /** Reference of the catalog entity that the resource belongs to, in full form. */
  entityRef?: string;
  /** Reference of the team: the catalog owner. */
  team?: string;
  /** Which evidence decided. */
  source: OwnershipSource;
}

/**
 * The pods behind a virtual node.
 *
 * @public
 */
export interface ClusterWorkload {
  /** Pods that the node's `podSelector` matches and that are ready. */
  readyPods: number;
  /** Pods that the node's `podSelector` matches. */
  pods: number;
}

/**
 * The custom resource that stands for an App Mesh resource in a cluster.
 *
 * @public
 */
export interface ClusterObject {
  /** The cluster's name in the Kubernetes plugin's configuration. */
  cluster: string;
  /** The account that the cluster runs in. */
  accountId: string;
  namespace?: string;
  name: string;
  uid: string;
  generation: number;
  /** The generation that the controller has reconciled. */
  observedGeneration?: number;
  /** Whether the controller's `…Active` condition is True. */
  active: boolean;
  /** From the annotation {@link CLUSTER_ANNOTATION_ENTITY_REF}, if it is a well-formed reference. */
  entityRef?: string;
  /** The value of the label `backstage.io/kubernetes-id`. */
  kubernetesId?: string;
  /** Names of other clusters with a custom resource for the same resource; of a mesh each member has one. */
  alsoIn?: string[];
  /** Virtual nodes only, and only where the cluster's pods could be read. */
  workload?: ClusterWorkload;
  /** The value of the annotation {@link ANNOTATION_IGNORE_RULES}, see {@link parseRuleIgnores}. */
  ignoredRules?: string;
  /**
   * What the custom resource asks for, in App Mesh's terms. Only of a resource of the cluster's own
   * account, and only where it is not what App Mesh has.
   */
  spec?: MeshResourceSpecs[MeshResourceKind];
  /**
   * That what the custom resource asks for cannot be compared with what App Mesh has: it is in another account's
   * cluster, refers to what is not there, or names backend groups.
   */
  uncompared?: true;
}

/**
 * One App Mesh resource, as read from AWS and, where a cluster holds its custom resource, from there.
 *
 * @public
 */
export interface MeshResource<K extends MeshResourceKind = MeshResourceKind> {
  kind: K;
  /** Identity. */
  arn: string;
  /** The resource's name in App Mesh. */
  name: string;
  mesh: MeshId;
  /** The account that created the resource. */
  resourceOwner: string;
  /** The virtual router of a route, the virtual gateway of a gateway route. */
  parentName?: string;
  spec: MeshResourceSpecs[K];
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED' | 'UNKNOWN';
  /** Starts at 1; each update adds 1. */
  version: number;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  lastUpdatedAt?: string;
  /** The value of the tag that names its owner, if it has one. */
  ownerTag?: string;
  clusterObject?: ClusterObject;
  ownership?: Ownership;
}

/**
 * A resource of any kind, discriminated by `kind`.
 *
 * @public
 */
export type AnyMeshResource = {
  [K in MeshResourceKind]: MeshResource<K>;
}[MeshResourceKind];
