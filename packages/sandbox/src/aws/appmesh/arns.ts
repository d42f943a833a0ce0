import type { MeshRecord, ResourceKind } from './state';

export function meshArn(mesh: {
  region: string;
  meshOwner: string;
  meshName: string;
}): string {
  return `arn:aws:appmesh:${mesh.region}:${mesh.meshOwner}:mesh/${mesh.meshName}`;
}

/** In a consumer's ARN the mesh's segment says whose mesh it is. */
export function resourceArn(
  mesh: Pick<MeshRecord, 'region' | 'meshOwner' | 'meshName'>,
  resource: {
    kind: ResourceKind;
    name: string;
    parent?: string;
    resourceOwner: string;
  },
): string {
  const { kind, name, parent, resourceOwner } = resource;
  const segment =
    resourceOwner === mesh.meshOwner
      ? mesh.meshName
      : `${mesh.meshName}@${mesh.meshOwner}`;
  const base = `arn:aws:appmesh:${mesh.region}:${resourceOwner}:mesh/${segment}`;
  if (kind === 'route') {
    return `${base}/virtualRouter/${parent}/route/${name}`;
  }
  if (kind === 'gatewayRoute') {
    return `${base}/virtualGateway/${parent}/gatewayRoute/${name}`;
  }
  return `${base}/${kind}/${name}`;
}
