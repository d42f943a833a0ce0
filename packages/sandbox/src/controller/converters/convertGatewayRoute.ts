import type {
  GatewayRouteSpec,
  GrpcGatewayRoute,
  HttpGatewayRoute,
} from '@aws-sdk/client-app-mesh';
import type { ReferenceResolver } from '../references';
import type {
  GatewayRoute,
  GrpcGatewayRouteResource,
  HttpGatewayRouteResource,
  Mesh,
} from '../resources';

/** A gateway route's spec as App Mesh's API writes it. */
export function convertGatewayRoute(
  route: GatewayRoute,
  mesh: Mesh,
  resolver: ReferenceResolver,
): GatewayRouteSpec {
  function convert(
    part: HttpGatewayRouteResource | GrpcGatewayRouteResource,
  ): HttpGatewayRoute & GrpcGatewayRoute {
    const { target, ...action } = part.action;
    const { port, virtualService } = target;
    const virtualServiceName = resolver.awsName({
      kind: 'VirtualService',
      from: route,
      mesh,
      reference: virtualService.virtualServiceRef,
      arn: virtualService.virtualServiceARN,
      active: true,
    });
    const converted = {
      ...part,
      action: {
        ...action,
        target: {
          ...(port && { port }),
          virtualService: { virtualServiceName },
        },
      },
    };
    return converted as HttpGatewayRoute & GrpcGatewayRoute;
  }
  const { priority, httpRoute, http2Route, grpcRoute } = route.spec ?? {};
  return {
    ...(priority !== undefined && { priority }),
    ...(httpRoute && { httpRoute: convert(httpRoute) }),
    ...(http2Route && { http2Route: convert(http2Route) }),
    ...(grpcRoute && { grpcRoute: convert(grpcRoute) }),
  };
}
