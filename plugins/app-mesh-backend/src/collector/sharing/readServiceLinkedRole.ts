import { GetRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import { isError } from '@backstage/errors';
import type { ServiceLinkedRoleState } from '@crossmesh/plugin-app-mesh-common';
import { paced, type Pace } from '../rates';

/**
 * Whether an account has the role through which App Mesh resolves its Cloud Map endpoints.
 */
export async function readServiceLinkedRole(
  client: IAMClient,
  pace: Pace,
): Promise<ServiceLinkedRoleState> {
  try {
    await paced(pace, signal =>
      client.send(
        new GetRoleCommand({ RoleName: 'AWSServiceRoleForAppMesh' }),
        { abortSignal: signal },
      ),
    );
    return 'present';
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return 'absent';
    }
    throw error;
  }
}
