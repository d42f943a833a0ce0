import type { AwsOperation } from '../core/AwsOperation';
import type { AwsService } from '../core/AwsService';

/** A rest-json operation's method and path, as its schema tells them. */
export interface RestRoute {
  name: string;
  method: string;
  pattern: RegExp;
  labels: string[];
  /** Absent if the sandbox does not emulate it. */
  operation?: AwsOperation;
}

const OPERATION = 9;
const cache = new WeakMap<AwsService, RestRoute[]>();

function routeOf(schema: readonly unknown[]): RestRoute | undefined {
  const traits = schema[3] as { http?: [string, string, number] } | undefined;
  if (!traits?.http) {
    return undefined;
  }
  const [method, uri] = traits.http;
  const labels: string[] = [];
  const segments = uri
    .split('?')[0]
    .split('/')
    .map(segment => {
      const label = /^\{(\w+)(\+?)\}$/.exec(segment);
      if (label) {
        labels.push(label[1]);
        return label[2] ? '(.+)' : '([^/]+)';
      }
      return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
  return {
    name: String(schema[2]),
    method,
    pattern: new RegExp(`^${segments.join('/')}$`),
    labels,
  };
}

/** All operations that the service's SDK client knows. */
export function restRoutes(service: AwsService): RestRoute[] {
  const known = cache.get(service);
  if (known) {
    return known;
  }
  const emulated = new Map(
    service.operations.map(item => [String(item.schema[2]), item]),
  );
  const routes: RestRoute[] = [];
  for (const exported of Object.values(service.sdk)) {
    if (Array.isArray(exported) && exported[0] === OPERATION) {
      const route = routeOf(exported);
      if (route) {
        routes.push({ ...route, operation: emulated.get(route.name) });
      }
    }
  }
  cache.set(service, routes);
  return routes;
}
