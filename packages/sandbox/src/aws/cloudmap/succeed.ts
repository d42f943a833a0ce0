import type { OperationContext } from '../core';
import { newId } from './find';
import type { OperationRecord } from './state';

/** Notes an operation that AWS does in the background and the sandbox at once. */
export function succeed(
  type: OperationRecord['type'],
  targets: Record<string, string>,
  context: OperationContext,
): { OperationId: string } {
  const { world, accountId, region } = context;
  const id = newId('op', context);
  world.state.cloudMap.operations[id] = {
    id,
    accountId,
    region,
    type,
    targets,
    createdAt: world.clock.now(),
  };
  return { OperationId: id };
}
