import { GetRoleCommand } from '@aws-sdk/client-iam';
import { isError } from '@backstage/errors';
import type { ProvisioningContext } from '../engine';

/** The role with which App Mesh resolves an account's Cloud Map endpoints. */
export const SERVICE_LINKED_ROLE = 'AWSServiceRoleForAppMesh';

/** Whether an account has App Mesh's service-linked role. */
export async function hasServiceLinkedRole(
  context: ProvisioningContext,
  where: { accountId: string; region: string },
): Promise<boolean> {
  const { iam } = await context.aws.forAccount(where);
  try {
    await iam.send(new GetRoleCommand({ RoleName: SERVICE_LINKED_ROLE }), {
      abortSignal: context.signal,
    });
    return true;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return false;
    }
    throw error;
  }
}
