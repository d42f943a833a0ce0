import type { AwsWorld } from '../core';
import { covers } from './principals';
import { settle } from './settle';
import type { Association, ResourceShareRecord } from './state';

function inEffect(association: Association, world: AwsWorld): boolean {
  const { propagationDelay } = world.config;
  return (
    association.status === 'ASSOCIATED' &&
    association.updatedAt + propagationDelay <= world.clock.now()
  );
}

/** Whether an account is an accepted principal of a share, directly or by its organization. */
export function joined(
  share: ResourceShareRecord,
  accountId: string,
  world: AwsWorld,
): boolean {
  return Object.values(share.associations).some(
    association =>
      association.type === 'PRINCIPAL' &&
      inEffect(association, world) &&
      covers(world, association.entity, accountId),
  );
}

/** Whether a resource is shared with an account, by any share. */
export function sharedWith(
  world: AwsWorld,
  resourceArn: string,
  accountId: string,
): boolean {
  settle(world);
  return Object.values(world.state.ram.shares).some(share => {
    const resource = share.associations[resourceArn];
    return (
      share.status === 'ACTIVE' &&
      resource !== undefined &&
      inEffect(resource, world) &&
      joined(share, accountId, world)
    );
  });
}
