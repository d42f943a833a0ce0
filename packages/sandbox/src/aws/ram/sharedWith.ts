import { hasPropagated, type AwsWorld } from '../core';
import { inEffect } from './associationStatus';
import { covers } from './principals';
import { settle } from './settle';
import type { ResourceShareRecord } from './state';

/** Whether a share is there for others than its owner, whom its deletion reaches late. */
export function isActive(share: ResourceShareRecord, world: AwsWorld): boolean {
  return share.status === 'ACTIVE' || !hasPropagated(share.updatedAt, world);
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
      isActive(share, world) &&
      resource !== undefined &&
      inEffect(resource, world) &&
      joined(share, accountId, world)
    );
  });
}
