import type {
  GatewayRouteSpec,
  RouteSpec,
  VirtualGatewaySpec,
  VirtualNodeSpec,
  VirtualRouterSpec,
} from '@aws-sdk/client-app-mesh';

export function nodeSpec(more: Partial<VirtualNodeSpec> = {}): VirtualNodeSpec {
  return {
    listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
    serviceDiscovery: { dns: { hostname: 'app.example.com' } },
    ...more,
  };
}

export const routerSpec: VirtualRouterSpec = {
  listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
};

export function routeSpec(virtualNode: string): RouteSpec {
  return {
    httpRoute: {
      match: { prefix: '/' },
      action: { weightedTargets: [{ virtualNode, weight: 1 }] },
    },
  };
}

export const gatewaySpec: VirtualGatewaySpec = {
  listeners: [{ portMapping: { port: 8088, protocol: 'http' } }],
};

export function gatewayRouteSpec(virtualServiceName: string): GatewayRouteSpec {
  return {
    httpRoute: {
      match: { prefix: '/' },
      action: { target: { virtualService: { virtualServiceName } } },
    },
  };
}
