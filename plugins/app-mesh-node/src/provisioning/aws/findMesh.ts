import { DescribeMeshCommand, type MeshData } from '@aws-sdk/client-app-mesh';
import { isError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { awsErrorCode } from '../../aws';
import type { ProvisioningContext } from '../engine';

/** What App Mesh itself answers; a role that cannot be assumed is another matter. */
const UNSEEN = ['ForbiddenException', 'AccessDeniedException'];

/**
 * The mesh as one account sees it, or undefined where it does not: App Mesh may answer Forbidden as well
 * as NotFound for a mesh that is not shared with the caller.
 */
export async function findMesh(
  context: ProvisioningContext,
  accountId: string,
  mesh: MeshId,
): Promise<MeshData | undefined> {
  const { appMesh } = await context.aws.forAccount({
    accountId,
    region: mesh.region,
  });
  try {
    const { mesh: found } = await appMesh.send(
      new DescribeMeshCommand({
        meshName: mesh.meshName,
        meshOwner: mesh.meshOwner,
      }),
      { abortSignal: context.signal },
    );
    return found;
  } catch (error) {
    const unseen =
      isError(error) &&
      (error.name === 'NotFoundError' ||
        (accountId !== mesh.meshOwner &&
          UNSEEN.includes(awsErrorCode(error) ?? '')));
    if (unseen) {
      return undefined;
    }
    throw error;
  }
}
