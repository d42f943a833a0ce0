import { InputError } from '@backstage/errors';
import type { AppMeshArn, AppMeshArnResource } from './types';

const ARN = /^arn:(aws[a-z-]*):appmesh:([a-z0-9-]+):(\d{12}):mesh\/(.+)$/;
const MESH_SEGMENT = /^([A-Za-z0-9_-]{1,255})(?:@(\d{12}))?$/;

function parseResource(segments: string[]): AppMeshArnResource | undefined {
  if (segments.some(segment => segment === '')) {
    return undefined;
  }
  const [type, name, childType, childName, ...rest] = segments;
  if (type === undefined) {
    return { type: 'mesh' };
  }
  // Nothing is below a virtual service, so all that follows is its name.
  if (type === 'virtualService' && name !== undefined) {
    return { type, name: segments.slice(1).join('/') };
  }
  if (name === undefined || rest.length > 0) {
    return undefined;
  }
  if (childType === undefined) {
    switch (type) {
      case 'virtualNode':
      case 'virtualRouter':
      case 'virtualGateway':
        return { type, name };
      default:
        return undefined;
    }
  }
  if (childName === undefined) {
    return undefined;
  }
  if (type === 'virtualRouter' && childType === 'route') {
    return { type: 'route', name: childName, virtualRouterName: name };
  }
  if (type === 'virtualGateway' && childType === 'gatewayRoute') {
    return { type: 'gatewayRoute', name: childName, virtualGatewayName: name };
  }
  return undefined;
}

/**
 * Reads an App Mesh ARN of any partition.
 *
 * @param arn - for example `arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/redis`
 * @throws InputError if the text is not the ARN of a mesh or of a resource in one
 * @public
 */
export function parseAppMeshArn(arn: string): AppMeshArn {
  const [, partition, region, accountId, path] = ARN.exec(arn) ?? [];
  const [meshSegment, ...segments] = (path ?? '').split('/');
  const [, meshName, meshOwner] = MESH_SEGMENT.exec(meshSegment) ?? [];
  const resource = parseResource(segments);
  if (!partition || !meshName || !resource) {
    throw new InputError(
      `"${arn}" is not the ARN of an App Mesh resource; expected the form arn:aws:appmesh:REGION:ACCOUNT:mesh/NAME/TYPE/NAME.`,
    );
  }
  return {
    partition,
    region,
    accountId,
    meshName,
    meshOwner: meshOwner ?? accountId,
    resource,
  };
}
