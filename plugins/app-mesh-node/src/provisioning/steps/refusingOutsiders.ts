import { NotAllowedError, isError } from '@backstage/errors';
import { awsErrorCode } from '../../aws';

/** What it takes to share outside of an organization. */
export const NEEDED_FOR_OUTSIDERS =
  'sharing with accounts outside of the organization needs appMesh.sharing.allowExternalAccounts in the configuration and the permission app-mesh.mesh.share.external';

/**
 * Sends what shares a mesh within an organization only.
 *
 * @throws NotAllowedError saying what is needed where RAM found an account outside of it
 */
export async function refusingOutsiders(
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (
      isError(error) &&
      awsErrorCode(error) === 'OperationNotPermittedException'
    ) {
      throw new NotAllowedError(
        `${error.message.replace(/[.\s]+$/, '')}; ${NEEDED_FOR_OUTSIDERS}.`,
      );
    }
    throw error;
  }
}
