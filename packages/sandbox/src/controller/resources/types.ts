import type {
  GatewayRouteSpec as ApiGatewayRouteSpec,
  GrpcGatewayRouteAction,
  HttpGatewayRouteAction,
  GrpcGatewayRoute,
  GrpcRoute as ApiGrpcRoute,
  HttpGatewayRoute,
  HttpRoute as ApiHttpRoute,
  Listener as ApiListener,
  Logging,
  TcpRoute as ApiTcpRoute,
  VirtualGatewayListener as ApiGatewayListener,
  VirtualRouterListener,
} from '@aws-sdk/client-app-mesh';
import type {
  Condition,
  KubernetesObject,
  LabelSelector,
} from '../../kubernetes';

/** Names another custom resource of the same cluster; its own namespace if none is given. */
export interface Reference {
  name: string;
  namespace?: string;
}

export interface OwnedReference extends Reference {
  uid: string;
}

interface TlsTrust {
  acm?: { certificateAuthorityARNs: string[] };
  file?: { certificateChain: string };
  sds?: { secretName: string };
}

interface TlsValidation {
  trust: TlsTrust;
  subjectAlternativeNames?: { match: { exact: string[] } };
}

interface TlsCertificate {
  acm?: { certificateARN: string };
  file?: { certificateChain: string; privateKey: string };
  sds?: { secretName: string };
}

export interface ClientPolicy {
  tls?: {
    enforce?: boolean;
    ports?: number[];
    certificate?: Omit<TlsCertificate, 'acm'>;
    validation: TlsValidation;
  };
}

export interface ListenerTls {
  mode: 'DISABLED' | 'PERMISSIVE' | 'STRICT';
  certificate: TlsCertificate;
  validation?: TlsValidation;
}

export interface ChildSpec {
  awsName?: string;
  meshRef?: { name: string; uid: string };
}

export interface ResourceStatus {
  conditions?: Condition[];
  observedGeneration?: number;
  [field: string]: unknown;
}

export type Mesh = KubernetesObject<
  {
    awsName?: string;
    meshOwner?: string;
    namespaceSelector?: LabelSelector;
    egressFilter?: { type: 'ALLOW_ALL' | 'DROP_ALL' };
    meshServiceDiscovery?: { ipPreference?: 'IPv6_ONLY' | 'IPv4_ONLY' };
  },
  ResourceStatus
>;

export interface Backend {
  virtualService: {
    virtualServiceRef?: Reference;
    virtualServiceARN?: string;
    clientPolicy?: ClientPolicy;
  };
}

export type NodeListener = Omit<ApiListener, 'tls'> & { tls?: ListenerTls };

export interface VirtualNodeSpec extends ChildSpec {
  podSelector?: LabelSelector;
  listeners?: NodeListener[];
  serviceDiscovery?: {
    dns?: { hostname: string; responseType?: 'ENDPOINTS' | 'LOADBALANCER' };
    awsCloudMap?: {
      namespaceName: string;
      serviceName: string;
      attributes?: { key: string; value: string }[];
    };
  };
  backends?: Backend[];
  backendGroups?: Reference[];
  backendDefaults?: { clientPolicy?: ClientPolicy };
  logging?: Logging;
}

export type VirtualNode = KubernetesObject<VirtualNodeSpec, ResourceStatus>;

export interface WeightedTarget {
  virtualNodeRef?: Reference;
  virtualNodeARN?: string;
  weight: number;
  port?: number;
}

type RouteOf<T> = Omit<T, 'action'> & {
  action: { weightedTargets: WeightedTarget[] };
};

export interface Route {
  name: string;
  priority?: number;
  httpRoute?: RouteOf<ApiHttpRoute>;
  http2Route?: RouteOf<ApiHttpRoute>;
  grpcRoute?: RouteOf<ApiGrpcRoute>;
  tcpRoute?: RouteOf<ApiTcpRoute>;
}

export interface VirtualRouterSpec extends ChildSpec {
  listeners?: VirtualRouterListener[];
  routes?: Route[];
}

export type VirtualRouter = KubernetesObject<VirtualRouterSpec, ResourceStatus>;

export interface VirtualServiceSpec extends ChildSpec {
  provider?: {
    virtualNode?: { virtualNodeRef?: Reference; virtualNodeARN?: string };
    virtualRouter?: { virtualRouterRef?: Reference; virtualRouterARN?: string };
  };
}

export type VirtualService = KubernetesObject<
  VirtualServiceSpec,
  ResourceStatus
>;

export type GatewayListener = Omit<ApiGatewayListener, 'tls'> & {
  tls?: ListenerTls;
};

export interface VirtualGatewaySpec extends ChildSpec {
  namespaceSelector?: LabelSelector;
  gatewayRouteSelector?: LabelSelector;
  podSelector?: LabelSelector;
  listeners?: GatewayListener[];
  backendDefaults?: { clientPolicy?: ClientPolicy };
  logging?: Logging;
}

export type VirtualGateway = KubernetesObject<
  VirtualGatewaySpec,
  ResourceStatus
>;

interface GatewayRouteTarget {
  port?: number;
  virtualService: { virtualServiceRef?: Reference; virtualServiceARN?: string };
}

export type HttpGatewayRouteResource = Omit<HttpGatewayRoute, 'action'> & {
  action: {
    target: GatewayRouteTarget;
    rewrite?: HttpGatewayRouteAction['rewrite'];
  };
};

export type GrpcGatewayRouteResource = Omit<GrpcGatewayRoute, 'action'> & {
  action: {
    target: GatewayRouteTarget;
    rewrite?: GrpcGatewayRouteAction['rewrite'];
  };
};

export interface GatewayRouteSpec extends ChildSpec {
  virtualGatewayRef?: OwnedReference;
  priority?: ApiGatewayRouteSpec['priority'];
  httpRoute?: HttpGatewayRouteResource;
  http2Route?: HttpGatewayRouteResource;
  grpcRoute?: GrpcGatewayRouteResource;
}

export type GatewayRoute = KubernetesObject<GatewayRouteSpec, ResourceStatus>;

/** Any custom resource that belongs to a mesh. */
export type MeshMember = KubernetesObject<ChildSpec, ResourceStatus>;
