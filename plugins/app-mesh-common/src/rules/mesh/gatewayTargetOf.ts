import type { GatewayRouteSpec } from '@aws-sdk/client-app-mesh';
import type { MeshProtocol } from './routeBodyOf';

/** Where a gateway route leads. */
export interface GatewayTarget {
  protocol?: MeshProtocol;
  /** The field that holds it, for example `httpRoute`. */
  field: string;
  match: Record<string, unknown>;
  /** Name of the virtual service. */
  name?: string;
  port?: number;
}

const PROTOCOLS = ['http', 'http2', 'grpc'] as const;

/** A gateway route's one type. */
export function gatewayTargetOf(spec: GatewayRouteSpec): GatewayTarget {
  for (const protocol of PROTOCOLS) {
    const route = spec[`${protocol}Route`];
    if (route) {
      const target = route.action?.target;
      return {
        protocol,
        field: `${protocol}Route`,
        match: { ...route.match },
        name: target?.virtualService?.virtualServiceName,
        port: target?.port,
      };
    }
  }
  return { field: '', match: {} };
}
