import type { MeshRecord, ResourceRecord } from '../state';
import { gatewayRouteTarget } from './checkGatewayRouteSpec';
import { routeTargets } from './checkRouteSpec';

function someValue<T>(
  records: Record<string, T>,
  test: (record: T) => boolean,
): boolean {
  return Object.values(records).some(test);
}

function ofVirtualNode(name: string, mesh: MeshRecord): string | undefined {
  const { route, virtualService } = mesh.resources;
  const targeted = someValue(route, ({ spec }) =>
    routeTargets(spec).some(target => target.virtualNode === name),
  );
  if (targeted) {
    return `VirtualNode with name ${name} cannot be deleted because it is the target of one or more routes`;
  }
  const provides = someValue(
    virtualService,
    ({ spec }) => spec.provider?.virtualNode?.virtualNodeName === name,
  );
  return provides
    ? `VirtualNode with name ${name} cannot be deleted because it is the provider of one or more virtual services`
    : undefined;
}

function ofVirtualRouter(name: string, mesh: MeshRecord): string | undefined {
  const { route, virtualService } = mesh.resources;
  if (someValue(route, ({ parent }) => parent === name)) {
    return `VirtualRouter with name ${name} cannot be deleted because it has one or more routes`;
  }
  const provides = someValue(
    virtualService,
    ({ spec }) => spec.provider?.virtualRouter?.virtualRouterName === name,
  );
  return provides
    ? `VirtualRouter with name ${name} cannot be deleted because it is the provider of one or more virtual services`
    : undefined;
}

/** Why a resource cannot be deleted yet; backends of virtual nodes are mere names and no reason. */
export function dependants(
  { kind, name }: ResourceRecord,
  mesh: MeshRecord,
): string | undefined {
  const { gatewayRoute } = mesh.resources;
  switch (kind) {
    case 'virtualNode':
      return ofVirtualNode(name, mesh);
    case 'virtualRouter':
      return ofVirtualRouter(name, mesh);
    case 'virtualService':
      return someValue(
        gatewayRoute,
        ({ spec }) => gatewayRouteTarget(spec) === name,
      )
        ? `VirtualService with name ${name} is being referenced in one or more GATEWAY_ROUTE`
        : undefined;
    case 'virtualGateway':
      return someValue(gatewayRoute, ({ parent }) => parent === name)
        ? `VirtualGateway with name ${name} cannot be deleted because it has one or more gateway routes`
        : undefined;
    default:
      return undefined;
  }
}
