import type { OperationContext } from '../core';

/** Whether the caller sees a record yet: others' new records take the propagation delay. */
export function visible(
  record: { resourceOwner: string; createdAt: number },
  { world, accountId }: OperationContext,
): boolean {
  return (
    record.resourceOwner === accountId ||
    record.createdAt + world.config.propagationDelay <= world.clock.now()
  );
}
