import type {
  GrpcRoute,
  HttpRoute,
  RouteSpec,
  TcpRoute,
  WeightedTarget,
} from '@aws-sdk/client-app-mesh';
import { badRequest, notFound } from '../errors';
import type { MeshRecord } from '../state';

const TYPES = ['httpRoute', 'http2Route', 'grpcRoute', 'tcpRoute'] as const;

/** Names of the virtual nodes to which a route leads. */
export function routeTargets(spec: RouteSpec): WeightedTarget[] {
  return TYPES.flatMap(type => spec[type]?.action?.weightedTargets ?? []);
}

function checkMatch(route: HttpRoute | GrpcRoute | TcpRoute): void {
  const { match } = route;
  if (!match || !('prefix' in match || 'path' in match)) {
    return;
  }
  const { prefix, path } = match;
  if (prefix !== undefined && path !== undefined) {
    throw badRequest('A route can match a prefix or a path, not both');
  }
  if (prefix !== undefined && !prefix.startsWith('/')) {
    throw badRequest(`The prefix ${prefix} of a route must start with a slash`);
  }
  if (path?.exact !== undefined && path.regex !== undefined) {
    throw badRequest('A path can be exact or a regular expression, not both');
  }
}

/** @throws AwsError if App Mesh would refuse the spec. */
export function checkRouteSpec(spec: RouteSpec, mesh: MeshRecord): void {
  const routes = TYPES.map(type => spec[type]).filter(
    route => route !== undefined,
  );
  if (routes.length !== 1) {
    throw badRequest(
      'A route must have exactly one of httpRoute, http2Route, grpcRoute and tcpRoute',
    );
  }
  checkMatch(routes[0]);
  const targets = routeTargets(spec);
  const sum = targets.reduce((total, { weight }) => total + (weight ?? 0), 0);
  if (sum > 100) {
    throw badRequest(`The weights of a route's targets sum up to ${sum} > 100`);
  }
  for (const { virtualNode } of targets) {
    if (!mesh.resources.virtualNode[virtualNode ?? '']) {
      throw notFound(
        `VirtualNode with name ${virtualNode} is not present under mesh ${mesh.meshName} for account ${mesh.meshOwner}`,
      );
    }
  }
}
