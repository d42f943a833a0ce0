import {
  GrpcGatewayRouteMatch$,
  GrpcGatewayRouteRewrite$,
  HttpGatewayRouteMatch$,
  HttpGatewayRouteRewrite$,
  type HttpGatewayRouteMatch,
} from '@aws-sdk/client-app-mesh';
import { InputError } from '@backstage/errors';
import { validateKubernetesName } from '@crossmesh/plugin-app-mesh-common';
import { checkShape } from '../schema';
import type {
  GatewayProtocol,
  GatewayRouteOption,
} from './ExposeGatewayOptions';
import type { GatewayRoutePlan } from './types';

/** App Mesh's own paths. */
const RESERVED = ['/aws-appmesh', '/aws-app-mesh'];

function checkMatch(name: string, match: HttpGatewayRouteMatch): void {
  const { hostname, path, prefix } = match;
  const wrong =
    (prefix !== undefined &&
      path !== undefined &&
      'matches a prefix and a path; give one of them') ||
    (prefix === undefined &&
      path === undefined &&
      hostname === undefined &&
      'matches neither prefix nor path nor host name; give one of them') ||
    (prefix !== undefined &&
      !prefix.startsWith('/') &&
      `matches the prefix "${prefix}"; begin it with "/"`) ||
    (RESERVED.some(word => prefix?.startsWith(word)) &&
      `matches the prefix "${prefix}", which App Mesh keeps for itself; choose another`);
  if (wrong) {
    throw new InputError(`The gateway route ${name} ${wrong}.`);
  }
}

/**
 * @throws InputError for what App Mesh or the controller would refuse of a gateway route
 */
export function planRoute(
  route: GatewayRouteOption,
  protocol: GatewayProtocol,
): GatewayRoutePlan {
  const { priority, rewrite, virtualService } = route;
  const name = validateKubernetesName(route.name, 'gateway route');
  const of = `the gateway route ${name}`;
  if (!virtualService) {
    throw new InputError(
      `The gateway route ${name} leads nowhere; give it the ARN or the name of a virtual service.`,
    );
  }
  if (
    priority !== undefined &&
    !(Number.isInteger(priority) && priority >= 0 && priority <= 1000)
  ) {
    throw new InputError(
      `The gateway route ${name} has ${priority} as its priority; give a whole number from 0 to 1000.`,
    );
  }
  const grpc = protocol === 'grpc';
  const match = route.match ?? (grpc ? {} : { prefix: '/' });
  checkShape(match, grpc ? GrpcGatewayRouteMatch$ : HttpGatewayRouteMatch$, {
    path: 'match',
    of,
  });
  if (rewrite) {
    checkShape(
      rewrite,
      grpc ? GrpcGatewayRouteRewrite$ : HttpGatewayRouteRewrite$,
      { path: 'rewrite', of },
    );
  }
  if (!grpc) {
    checkMatch(name, match);
  } else if (!('serviceName' in match) && !match.hostname) {
    throw new InputError(
      `The gateway route ${name} matches neither a gRPC service nor a host name; give one of them.`,
    );
  }
  const prefix = rewrite?.prefix?.value;
  if (
    prefix !== undefined &&
    !(prefix.startsWith('/') && prefix.endsWith('/'))
  ) {
    throw new InputError(
      `The gateway route ${name} rewrites the prefix to "${prefix}"; begin and end it with "/".`,
    );
  }
  return { ...route, name, match };
}
