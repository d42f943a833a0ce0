import type { AppMeshArn, AppMeshArnResource } from './types';

function resourcePath(resource: AppMeshArnResource): string {
  switch (resource.type) {
    case 'mesh':
      return '';
    case 'route':
      return `/virtualRouter/${resource.virtualRouterName}/route/${resource.name}`;
    case 'gatewayRoute':
      return `/virtualGateway/${resource.virtualGatewayName}/gatewayRoute/${resource.name}`;
    default:
      return `/${resource.type}/${resource.name}`;
  }
}

/**
 * Writes an App Mesh ARN: the mesh segment is `NAME@OWNER` exactly where the resource's account is
 * not the mesh's owner.
 *
 * @public
 */
export function formatAppMeshArn(arn: AppMeshArn): string {
  const mesh =
    arn.accountId === arn.meshOwner
      ? arn.meshName
      : `${arn.meshName}@${arn.meshOwner}`;
  return `arn:${arn.partition}:appmesh:${arn.region}:${
    arn.accountId
  }:mesh/${mesh}${resourcePath(arn.resource)}`;
}
