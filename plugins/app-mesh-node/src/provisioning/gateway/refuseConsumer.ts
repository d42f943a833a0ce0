import { NotAllowedError } from '@backstage/errors';
import type { ExposeGatewayOptions } from './ExposeGatewayOptions';

/**
 * @throws NotAllowedError for a gateway in an account that does not own the mesh, which App Mesh grants nobody
 */
export function refuseConsumer(
  options: Pick<
    ExposeGatewayOptions,
    'accountId' | 'meshName' | 'meshOwner' | 'region'
  >,
): void {
  const { accountId, meshName, meshOwner, region } = options;
  if (accountId !== meshOwner) {
    throw new NotAllowedError(
      `Account ${accountId} may not own a virtual gateway in the mesh ${meshName}, ${region}: App Mesh grants that to the mesh's owner only; put the gateway into account ${meshOwner}, from where it reaches services of any account.`,
    );
  }
}
