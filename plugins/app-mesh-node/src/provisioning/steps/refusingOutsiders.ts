import { NotAllowedError, isError } from '@backstage/errors';
import { awsErrorCode } from '../../aws';
import { isOrganization } from '../aws';

/** What it takes to share with an organization or a unit of it. */
const NEEDED_FOR_ORGANIZATIONS =
  'have RAM share within the organization, by aws ram enable-sharing-with-aws-organization in its management account, and name only units of the organization of the mesh owner';

/** What it takes to share outside of an organization. */
export const NEEDED_FOR_OUTSIDERS =
  'sharing with accounts outside of the organization needs appMesh.sharing.allowExternalAccounts in the configuration and the permission app-mesh.mesh.share.external';

/**
 * Sends what shares a mesh.
 *
 * @throws NotAllowedError saying what is needed where RAM found somebody outside of the organization
 */
export async function refusingOutsiders(
  principals: string[],
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (
      isError(error) &&
      awsErrorCode(error) === 'OperationNotPermittedException'
    ) {
      const needed = principals.some(isOrganization)
        ? NEEDED_FOR_ORGANIZATIONS
        : NEEDED_FOR_OUTSIDERS;
      throw new NotAllowedError(
        `${error.message.replace(/[.\s]+$/, '')}; ${needed}.`,
      );
    }
    throw error;
  }
}
