import type { ClusterResource } from '../cluster';

/** A target of a route, as a VirtualRouter has it. */
export interface RouteTarget {
  virtualNodeRef?: { name: string; namespace?: string };
  virtualNodeARN?: string;
  weight: number;
  port?: number;
}

/** What the protocols' routes have in common. */
export interface RouteBody {
  match?: Record<string, unknown>;
  action?: { weightedTargets?: RouteTarget[] };
}

export interface RouteResource {
  name: string;
  priority?: number;
  httpRoute?: RouteBody | null;
  http2Route?: RouteBody | null;
  grpcRoute?: RouteBody | null;
  tcpRoute?: RouteBody | null;
}

export interface VirtualRouterResource extends ClusterResource {
  spec?: {
    awsName?: string;
    listeners?: unknown;
    routes?: RouteResource[];
  };
}

/** The fields of a route of which exactly one is set. */
export const ROUTE_FIELDS = [
  'httpRoute',
  'http2Route',
  'grpcRoute',
  'tcpRoute',
] as const;
