import type { RouteSpec } from '@aws-sdk/client-app-mesh';

interface Duration {
  unit?: string;
  value?: number;
}

const durationText = ({ unit, value }: Duration) => `${value} ${unit}`;

/**
 * Retries and timeouts of a route in App Mesh's own words, for example
 * `3 × 2 s (server-error, gateway-error)`; undefined where it sets none.
 *
 * @public
 */
export function describePolicy(spec: RouteSpec): {
  retries?: string;
  timeouts?: string;
} {
  const { grpcRoute, http2Route, httpRoute, tcpRoute } = spec;
  const retry = (httpRoute ?? http2Route ?? grpcRoute)?.retryPolicy;
  const events = retry && [
    ...(retry.httpRetryEvents ?? []),
    ...(retry.tcpRetryEvents ?? []),
    ...(('grpcRetryEvents' in retry && retry.grpcRetryEvents) || []),
  ];
  const timeout =
    httpRoute?.timeout ??
    http2Route?.timeout ??
    grpcRoute?.timeout ??
    tcpRoute?.timeout;
  const timeouts = timeout && [
    ...('perRequest' in timeout && timeout.perRequest
      ? [`perRequest ${durationText(timeout.perRequest)}`]
      : []),
    ...(timeout.idle ? [`idle ${durationText(timeout.idle)}`] : []),
  ];
  return {
    retries:
      retry?.perRetryTimeout &&
      `${retry.maxRetries} × ${durationText(retry.perRetryTimeout)}${
        events && events.length > 0 ? ` (${events.join(', ')})` : ''
      }`,
    timeouts: timeouts && timeouts.length > 0 ? timeouts.join(', ') : undefined,
  };
}
