import type {
  Duration,
  RouteSpec,
  WeightedTarget,
} from '@aws-sdk/client-app-mesh';

/** The protocols of listeners, routes and gateway routes. */
export type MeshProtocol = 'http' | 'http2' | 'grpc' | 'tcp';

/** What all types of routes have, whichever a route is. */
export interface RouteBody {
  protocol?: MeshProtocol;
  /** The field that holds it, for example `httpRoute`. */
  field: string;
  match: Record<string, unknown>;
  targets: WeightedTarget[];
  perRequest?: Duration;
  retryPolicy?: {
    maxRetries?: number;
    perRetryTimeout?: Duration;
    httpRetryEvents?: string[];
  };
}

const PROTOCOLS = ['http', 'http2', 'grpc', 'tcp'] as const;

/** A route's one type. */
export function routeBodyOf(spec: RouteSpec): RouteBody {
  for (const protocol of PROTOCOLS) {
    const route = spec[`${protocol}Route`];
    if (route) {
      const timeout: { perRequest?: Duration; idle?: Duration } =
        route.timeout ?? {};
      return {
        protocol,
        field: `${protocol}Route`,
        match: { ...route.match },
        targets: route.action?.weightedTargets ?? [],
        perRequest: timeout.perRequest,
        retryPolicy: 'retryPolicy' in route ? route.retryPolicy : undefined,
      };
    }
  }
  return { field: '', match: {}, targets: [] };
}
