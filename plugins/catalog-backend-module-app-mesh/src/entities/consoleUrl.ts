import { parseAppMeshArn } from '@crossmesh/plugin-app-mesh-common';

const PATHS = {
  mesh: '',
  virtualNode: '/virtual-nodes',
  virtualRouter: '/virtual-routers',
  virtualService: '/virtual-services',
  virtualGateway: '/virtual-gateways',
  route: '/virtual-routers',
  gatewayRoute: '/virtual-gateways',
};

/** The page of an App Mesh resource in the AWS console. */
export function consoleUrl(arn: string): string {
  const { region, meshName, resource } = parseAppMeshArn(arn);
  const name =
    'name' in resource ? `/${encodeURIComponent(resource.name)}` : '';
  return `https://${region}.console.aws.amazon.com/appmesh/meshes/${encodeURIComponent(
    meshName,
  )}${PATHS[resource.type]}${name}?region=${region}`;
}
