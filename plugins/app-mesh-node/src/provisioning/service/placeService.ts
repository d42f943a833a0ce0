import type { ProvisioningContext } from '../engine';
import type { ServicePlan } from './types';
import type { PlacedService } from './weightedTargets';

/** All places of a service, its home first, with the names of their clusters. */
export function placeService(
  service: ServicePlan,
  { accounts }: Pick<ProvisioningContext, 'accounts'>,
): PlacedService[] {
  return [service, ...service.elsewhere].map(place => {
    const { accountId, cluster, region } = place.target;
    const { name } = accounts.cluster({ accountId, region, name: cluster });
    return { service: place, cluster: name };
  });
}
