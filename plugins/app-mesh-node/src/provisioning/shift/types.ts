import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ClusterTarget } from '../cluster';
import type {
  ROUTE_FIELDS,
  RouteTarget,
  VirtualRouterResource,
} from '../service';

/** A shift that is to be made, its inputs checked. */
export interface ShiftPlan {
  mesh: MeshId;
  target: ClusterTarget;
  namespace: string;
  serviceName: string;
  routeName: string;
  from?: string;
  to: string;
  steps: number[];
  pauseSeconds: number;
}

/** A virtual node between which calls are shifted, looked up and verified. */
export interface ShiftNode {
  /** In App Mesh. */
  name: string;
  arn: string;
  /** The account that created it, and runs its pods. */
  resourceOwner: string;
  /** What its listener speaks. */
  protocol?: string;
  /** How a VirtualRouter in the router's cluster names it. */
  reference: Omit<RouteTarget, 'weight'>;
}

/** What a shift writes on the VirtualRouter, so that it can be taken up and taken back. */
export interface ShiftRecord {
  route: string;
  from: string;
  to: string;
  /** Weights before; none for a node that the route did not have. */
  start: { from: number; to?: number };
  /** When the weights were last moved, ISO 8601. */
  since: string;
}

/** Where a shift stands. */
export interface ShiftState {
  router: VirtualRouterResource;
  route: string;
  field: (typeof ROUTE_FIELDS)[number];
  /** All of the route, with their names in App Mesh. */
  targets: (RouteTarget & { name: string })[];
  from: ShiftNode;
  to: ShiftNode;
  weights: { from: number; to?: number };
  /** Of this shift, or of another of the same route. */
  record?: ShiftRecord;
}
