import type { OperationContext } from '../core';
import { newId } from './find';
import type { OperationRecord } from './state';

/** Pods register for ever; nobody asks for what is long done. */
const CAPACITY = 5_000;

/** Notes an operation that AWS does in the background and the sandbox at once. */
export function succeed(
  type: OperationRecord['type'],
  targets: Record<string, string>,
  context: OperationContext,
): { OperationId: string } {
  const { world, accountId, region } = context;
  const id = newId('op', context);
  const { operations } = world.state.cloudMap;
  operations.set(id, {
    id,
    accountId,
    region,
    type,
    targets,
    createdAt: world.clock.now(),
  });
  for (const oldest of operations.keys()) {
    if (operations.size <= CAPACITY) {
      break;
    }
    operations.delete(oldest);
  }
  return { OperationId: id };
}
