import { formatAppMeshArn } from './formatAppMeshArn';
import type { MeshId } from './types';

/**
 * The ARN of a mesh, as its owner and every consumer see it.
 *
 * @public
 */
export function meshArn(mesh: MeshId, partition: string = 'aws'): string {
  return formatAppMeshArn({
    partition,
    region: mesh.region,
    accountId: mesh.meshOwner,
    meshName: mesh.meshName,
    meshOwner: mesh.meshOwner,
    resource: { type: 'mesh' },
  });
}
