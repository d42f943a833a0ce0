import {
  validateAccountId,
  validateMeshName,
  validateRegion,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';

/**
 * @throws InputError for what can be no mesh
 */
export function readMeshId({ meshName, meshOwner, region }: MeshId): MeshId {
  return {
    region: validateRegion(region),
    meshOwner: validateAccountId(meshOwner),
    meshName: validateMeshName(meshName),
  };
}
