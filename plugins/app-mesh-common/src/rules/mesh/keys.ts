import type { AnyMeshResource, MeshResourceKind } from '../../resources';
import { routeBodyOf } from './routeBodyOf';
import { gatewayTargetOf } from './gatewayTargetOf';

/** How a resource can be asked for. Each resource stands under several of these. */
export const keys = {
  resource: (kind: MeshResourceKind, name: string, parent: string = '') =>
    `=${kind}/${parent}/${name}`,
  kind: (kind: MeshResourceKind) => `#${kind}`,
  owned: (accountId: string) => `@${accountId}`,
  children: (kind: 'Route' | 'GatewayRoute', parent: string) =>
    `/${kind}/${parent}`,
  callers: (service: string) => `backend>${service}`,
  ingress: (service: string) => `ingress>${service}`,
  providing: (kind: 'VirtualRouter' | 'VirtualNode', name: string) =>
    `provider>${kind}/${name}`,
  targeting: (node: string) => `target>${node}`,
  discovery: (place: string) => `discovery>${place}`,
  shares: 'shares',
  now: 'now',
} as const;

/** Where a node's endpoints are looked up, as one text; undefined for a node without discovery. */
export function discoveryPlace(resource: AnyMeshResource): string | undefined {
  if (resource.kind !== 'VirtualNode') {
    return undefined;
  }
  const { dns, awsCloudMap } = resource.spec.serviceDiscovery ?? {};
  if (dns?.hostname !== undefined) {
    return `dns/${dns.hostname}`;
  }
  const attributes = (awsCloudMap?.attributes ?? [])
    .map(({ key, value }) => `${key}=${value}`)
    .sort();
  return (
    awsCloudMap &&
    `cloud-map/${awsCloudMap.namespaceName}/${awsCloudMap.serviceName}/${attributes}`
  );
}

function referenceKeys(resource: AnyMeshResource): string[] {
  switch (resource.kind) {
    case 'VirtualNode': {
      const place = discoveryPlace(resource);
      return [
        ...(resource.spec.backends ?? []).map(({ virtualService }) =>
          keys.callers(virtualService?.virtualServiceName ?? ''),
        ),
        ...(place === undefined ? [] : [keys.discovery(place)]),
      ];
    }
    case 'VirtualService': {
      const { virtualNode, virtualRouter } = resource.spec.provider ?? {};
      return [
        ...(virtualNode?.virtualNodeName === undefined
          ? []
          : [keys.providing('VirtualNode', virtualNode.virtualNodeName)]),
        ...(virtualRouter?.virtualRouterName === undefined
          ? []
          : [keys.providing('VirtualRouter', virtualRouter.virtualRouterName)]),
      ];
    }
    case 'Route':
      return [
        keys.children('Route', resource.parentName ?? ''),
        ...routeBodyOf(resource.spec).targets.map(({ virtualNode = '' }) =>
          keys.targeting(virtualNode),
        ),
      ];
    case 'GatewayRoute':
      return [
        keys.children('GatewayRoute', resource.parentName ?? ''),
        keys.ingress(gatewayTargetOf(resource.spec).name ?? ''),
      ];
    default:
      return [];
  }
}

/** All keys that a resource stands under. */
export function keysOf(resource: AnyMeshResource): Set<string> {
  const { kind, name, parentName, resourceOwner } = resource;
  return new Set([
    keys.resource(kind, name, parentName),
    keys.kind(kind),
    keys.owned(resourceOwner),
    ...referenceKeys(resource),
  ]);
}
