import { MeshIndex } from '../MeshIndex';
import type { MeshRecord, ResourceRecord } from '../state';

function ofVirtualNode(name: string, index: MeshIndex): string | undefined {
  if (index.isReferenced('route', 'virtualNode', name)) {
    return `VirtualNode with name ${name} cannot be deleted because it is the target of one or more routes`;
  }
  return index.isReferenced('virtualService', 'virtualNode', name)
    ? `VirtualNode with name ${name} cannot be deleted because it is the provider of one or more virtual services`
    : undefined;
}

function ofVirtualRouter(name: string, index: MeshIndex): string | undefined {
  if (index.childCount('route', name) > 0) {
    return `VirtualRouter with name ${name} cannot be deleted because it has one or more routes`;
  }
  return index.isReferenced('virtualService', 'virtualRouter', name)
    ? `VirtualRouter with name ${name} cannot be deleted because it is the provider of one or more virtual services`
    : undefined;
}

/** Why a resource cannot be deleted yet; backends of virtual nodes are mere names and no reason. */
export function dependants(
  { kind, name }: ResourceRecord,
  mesh: MeshRecord,
): string | undefined {
  const index = MeshIndex.of(mesh);
  switch (kind) {
    case 'virtualNode':
      return ofVirtualNode(name, index);
    case 'virtualRouter':
      return ofVirtualRouter(name, index);
    case 'virtualService':
      return index.isReferenced('gatewayRoute', 'virtualService', name)
        ? `VirtualService with name ${name} is being referenced in one or more GATEWAY_ROUTE`
        : undefined;
    case 'virtualGateway':
      return index.childCount('gatewayRoute', name) > 0
        ? `VirtualGateway with name ${name} cannot be deleted because it has one or more gateway routes`
        : undefined;
    default:
      return undefined;
  }
}
