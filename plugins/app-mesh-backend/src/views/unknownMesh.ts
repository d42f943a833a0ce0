import { NotFoundError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';

/**
 * Says that there is no such mesh, or that nothing of it may be seen: both sound the same.
 */
export function unknownMesh(mesh: MeshId, at?: string): NotFoundError {
  const { meshName, meshOwner, region } = mesh;
  return new NotFoundError(
    at === undefined
      ? `No configured account sees the mesh ${meshName} of account ${meshOwner} in ${region}; check its name and whether it is shared with a configured account.`
      : `No configured account saw the mesh ${meshName} of account ${meshOwner} in ${region} at ${at}; ask for another moment or check its name.`,
  );
}
