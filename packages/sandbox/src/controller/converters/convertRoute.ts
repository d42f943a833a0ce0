import type {
  RouteSpec,
  WeightedTarget as ApiWeightedTarget,
} from '@aws-sdk/client-app-mesh';
import type { ReferenceResolver } from '../references';
import type { Mesh, Route, VirtualRouter, WeightedTarget } from '../resources';

/** Headers and metadata are matched as they are unless told otherwise. */
function withInvert<T extends { invert?: boolean }>(
  matches: T[] | undefined,
): T[] | undefined {
  return matches?.map(match => ({ ...match, invert: match.invert ?? false }));
}

/** A route's spec as App Mesh's API writes it. */
export function convertRoute(
  router: VirtualRouter,
  route: Route,
  mesh: Mesh,
  resolver: ReferenceResolver,
): RouteSpec {
  function convertTarget(target: WeightedTarget): ApiWeightedTarget {
    const { weight, port } = target;
    return {
      virtualNode: resolver.awsName({
        kind: 'VirtualNode',
        from: router,
        mesh,
        reference: target.virtualNodeRef,
        arn: target.virtualNodeARN,
        active: true,
      }),
      weight,
      ...(port && { port }),
    };
  }
  function convertAction(action: { weightedTargets: WeightedTarget[] }) {
    return { weightedTargets: action.weightedTargets.map(convertTarget) };
  }
  function convertHttp(http: NonNullable<Route['httpRoute']>) {
    const { match, action, ...rest } = http;
    const headers = withInvert(match?.headers);
    return {
      ...rest,
      match: { ...match, ...(headers && { headers }) },
      action: convertAction(action),
    };
  }
  const { priority, httpRoute, http2Route, grpcRoute, tcpRoute } = route;
  const metadata = withInvert(grpcRoute?.match?.metadata);
  return {
    ...(priority !== undefined && { priority }),
    ...(httpRoute && { httpRoute: convertHttp(httpRoute) }),
    ...(http2Route && { http2Route: convertHttp(http2Route) }),
    ...(grpcRoute && {
      grpcRoute: {
        ...grpcRoute,
        match: { ...grpcRoute.match, ...(metadata && { metadata }) },
        action: convertAction(grpcRoute.action),
      },
    }),
    ...(tcpRoute && {
      tcpRoute: { ...tcpRoute, action: convertAction(tcpRoute.action) },
    }),
  };
}
