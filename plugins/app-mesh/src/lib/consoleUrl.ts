import { parseAppMeshArn } from '@crossmesh/plugin-app-mesh-common';

/** Hosts of the AWS Management Console by partition. */
const HOSTS: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

const SECTIONS: Record<string, string> = {
  virtualGateway: 'virtual-gateways',
  virtualNode: 'virtual-nodes',
  virtualRouter: 'virtual-routers',
  virtualService: 'virtual-services',
};

/**
 * Where a resource is in the AWS console, for somebody who is signed in to the account that created it.
 * For one in a mesh of another account that is the list of meshes: the console gives it no address of its
 * own that is documented.
 */
export function consoleUrl(arn: string): string {
  const { meshName, meshOwner, region } = parseAppMeshArn(arn);
  const [, partition, , , creator, ...rest] = arn.split(':');
  const host = `https://${region}.${HOSTS[partition] ?? HOSTS.aws}`;
  const meshes = `${host}/appmesh/meshes`;
  if (creator !== meshOwner) {
    return meshes;
  }
  const [, , section, name] = rest.join(':').split('/');
  const part = SECTIONS[section];
  return part
    ? `${meshes}/${meshName}/${part}/${encodeURIComponent(name)}`
    : `${meshes}/${meshName}`;
}
