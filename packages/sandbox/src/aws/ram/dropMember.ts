import type { AwsWorld } from '../core';
import { setStatus } from './associationStatus';
import { accountOf } from './principals';

/** Takes an account that has left its organization out of what it was given as a member. */
export function dropMember(world: AwsWorld, accountId: string): void {
  for (const share of Object.values(world.state.ram.shares)) {
    for (const association of Object.values(share.associations)) {
      const { type, status, external, entity } = association;
      const member = accountOf(entity);
      const concerned =
        member !== share.owner &&
        (member === accountId ||
          (member !== undefined && share.owner === accountId));
      if (
        type === 'PRINCIPAL' &&
        status === 'ASSOCIATED' &&
        !external &&
        concerned
      ) {
        setStatus(association, 'DISASSOCIATED', {
          by: share.owner,
          at: world.clock.now(),
        });
      }
    }
  }
}
