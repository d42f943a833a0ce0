import type { MeshResource, MeshResourceKind } from '../../resources';

const WORDS: Record<MeshResourceKind, string> = {
  Mesh: 'mesh',
  VirtualNode: 'virtual node',
  VirtualRouter: 'virtual router',
  VirtualService: 'virtual service',
  VirtualGateway: 'virtual gateway',
  Route: 'route',
  GatewayRoute: 'gateway route',
};

/** A resource in a sentence, for example `virtual node app (account 222222222222, us-west-2)`. */
export function named({
  kind,
  name,
  parentName,
  resourceOwner,
  mesh,
}: Pick<
  MeshResource<MeshResourceKind>,
  'kind' | 'name' | 'parentName' | 'resourceOwner' | 'mesh'
>): string {
  const parent = parentName === undefined ? '' : ` of ${parentName}`;
  return `${WORDS[kind]} ${name}${parent} (account ${resourceOwner}, ${mesh.region})`;
}
