import type { GatewayRouteSpec } from '@aws-sdk/client-app-mesh';
import { badRequest, notFound } from '../errors';
import type { MeshRecord } from '../state';

const TYPES = ['httpRoute', 'http2Route', 'grpcRoute'] as const;
const RESERVED = ['/aws-appmesh', '/aws-app-mesh'];

/** Name of the virtual service to which a gateway route leads. */
export function gatewayRouteTarget(spec: GatewayRouteSpec): string | undefined {
  return TYPES.map(
    type => spec[type]?.action?.target?.virtualService?.virtualServiceName,
  ).find(name => name !== undefined);
}

/** @throws AwsError if App Mesh would refuse the spec. */
export function checkGatewayRouteSpec(
  spec: GatewayRouteSpec,
  mesh: MeshRecord,
): void {
  const routes = TYPES.filter(type => spec[type] !== undefined);
  if (routes.length !== 1) {
    throw badRequest(
      'A gateway route must have exactly one of httpRoute, http2Route and grpcRoute',
    );
  }
  const prefix = (spec.httpRoute ?? spec.http2Route)?.match?.prefix;
  if (prefix !== undefined && RESERVED.some(word => prefix.startsWith(word))) {
    throw badRequest(`The prefix ${prefix} is reserved`);
  }
  const target = gatewayRouteTarget(spec);
  if (!mesh.resources.virtualService[target ?? '']) {
    throw notFound(
      `VirtualService with name ${target} is not present under mesh ${mesh.meshName} for account ${mesh.meshOwner}`,
    );
  }
}
