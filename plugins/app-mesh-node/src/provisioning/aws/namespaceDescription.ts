import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';

/** What a Cloud Map namespace says that was made for a mesh; by this it is found again when the mesh goes. */
export function namespaceDescription(mesh: MeshId): string {
  return `Services of ${meshArn(mesh)}, made by Crossmesh`;
}
