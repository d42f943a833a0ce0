import type {
  GrpcGatewayRouteMatch,
  HttpGatewayRouteMatch,
  HttpGatewayRouteRewrite,
  VirtualGatewayClientPolicy,
  VirtualGatewayFileAccessLog,
  VirtualGatewayHealthCheckPolicy,
  VirtualGatewayListenerTls,
} from '@aws-sdk/client-app-mesh';

/** @public */
export type GatewayProtocol = 'http' | 'http2' | 'grpc';

/**
 * What a virtual gateway leads to a virtual service.
 *
 * @public
 */
export interface GatewayRouteOption {
  name: string;
  /** ARN or name of a virtual service of the mesh, in whatever account. */
  virtualService: string;
  /** All calls (the prefix `/`) where it is left out; gRPC has no such match. */
  match?: HttpGatewayRouteMatch | GrpcGatewayRouteMatch;
  rewrite?: HttpGatewayRouteRewrite;
  /** 0 to 1000, the lowest is tried first. */
  priority?: number;
}

/** @public */
export interface ExposeGatewayOptions {
  /** The mesh's owner: App Mesh lets nobody else have virtual gateways. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** The account's cluster; may be left out where it has only one in the region. */
  cluster?: string;
  /** Reference of the catalog entity that the gateway belongs to. */
  entityRef?: string;
  gatewayName: string;
  namespace: string;
  protocol: GatewayProtocol;
  /** The port of the gateway's Envoy; 8088 by default. */
  port?: number;
  /** The port of its Kubernetes Service; 443 with TLS and 80 without, by default. */
  servicePort?: number;
  /** `LoadBalancer` by default, which opens it to the outside. */
  serviceType?: 'LoadBalancer' | 'NodePort' | 'ClusterIP';
  /** How many Envoys; 2 by default. */
  replicas?: number;
  /** The Envoy image; App Mesh's own by default. The controller may replace it. */
  image?: string;
  /** At least one. Those that the gateway has beside these are left alone. */
  routes: GatewayRouteOption[];
  tls?: VirtualGatewayListenerTls;
  /** What the gateway asks of the services behind it. */
  clientPolicy?: VirtualGatewayClientPolicy;
  /** The protocol is the gateway's own where it is left out. */
  healthCheck?: Omit<VirtualGatewayHealthCheckPolicy, 'protocol'> & {
    protocol?: VirtualGatewayHealthCheckPolicy['protocol'];
  };
  /** Connections for HTTP, requests for HTTP/2 and gRPC. */
  connectionPool?: {
    maxConnections?: number;
    maxPendingRequests?: number;
    maxRequests?: number;
  };
  accessLog?: VirtualGatewayFileAccessLog;
}
