import { InputError, NotAllowedError } from '@backstage/errors';
import type { OnboardServiceOptions } from './OnboardServiceOptions';

/**
 * @throws NotAllowedError for a gateway in a consumer account, which App Mesh grants nobody; InputError for
 * one in the owner's, which takes another way
 */
export function refuseGateway(options: OnboardServiceOptions): void {
  if (options.type !== 'gateway') {
    return;
  }
  if (options.accountId !== options.meshOwner) {
    throw new NotAllowedError(
      `Account ${options.accountId} may not own a virtual gateway in the mesh ${options.meshName}, ${options.region}: App Mesh grants that to the mesh's owner only; put the gateway into account ${options.meshOwner}.`,
    );
  }
  throw new InputError(
    `app-mesh:service:onboard makes services, not virtual gateways; create the gateway of ${options.serviceName} in account ${options.accountId}, ${options.region}, with app-mesh:gateway:expose.`,
  );
}
