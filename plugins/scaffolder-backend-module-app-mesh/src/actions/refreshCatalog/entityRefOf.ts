import {
  entityRefForArn,
  parseAppMeshArn,
} from '@crossmesh/plugin-app-mesh-common';

/**
 * Reference of the entity under which the catalog holds a mesh or a resource in one.
 *
 * @throws InputError if the text is no such ARN
 */
export function entityRefOf(arn: string): string {
  const { meshName, resource } = parseAppMeshArn(arn);
  return entityRefForArn(
    arn,
    resource.type === 'mesh' ? meshName : resource.name,
  );
}
