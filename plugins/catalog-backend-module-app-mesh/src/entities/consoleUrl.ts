import {
  parseAppMeshArn,
  type AppMeshArn,
} from '@crossmesh/plugin-app-mesh-common';

const PATHS = {
  mesh: '',
  virtualNode: '/virtual-nodes',
  virtualRouter: '/virtual-routers',
  virtualService: '/virtual-services',
  virtualGateway: '/virtual-gateways',
  route: '/virtual-routers',
  gatewayRoute: '/virtual-gateways',
};

function read(arn: string): AppMeshArn | undefined {
  try {
    return parseAppMeshArn(arn);
  } catch {
    return undefined;
  }
}

/**
 * The page of an App Mesh resource in the AWS console; undefined of an ARN whose form is not known, as one
 * resource must not keep all others out of the catalog.
 */
export function consoleUrl(arn: string): string | undefined {
  const parsed = read(arn);
  if (!parsed) {
    return undefined;
  }
  const { region, meshName, resource } = parsed;
  const name =
    'name' in resource ? `/${encodeURIComponent(resource.name)}` : '';
  return `https://${region}.console.aws.amazon.com/appmesh/meshes/${encodeURIComponent(
    meshName,
  )}${PATHS[resource.type]}${name}?region=${region}`;
}
