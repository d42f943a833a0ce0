import { findOrUndefined } from '../aws';
import type { KubernetesObject } from '../../kubernetes';
import { kinds, type Kind, type ResourceStatus } from '../resources';
import type { Described, ReconcileContext } from './types';

/**
 * Deletes a resource unless it is gone or belongs to another account. When it cannot even be
 * looked at, and was never created, there is nothing to do either.
 */
export async function removeResource<T extends Described>(
  resource: KubernetesObject<object, ResourceStatus>,
  context: ReconcileContext,
  calls: {
    describe(): Promise<T | undefined>;
    remove(found: T): Promise<unknown>;
  },
): Promise<void> {
  let found: T | undefined;
  try {
    found = await findOrUndefined(calls.describe());
  } catch (error) {
    if (!resource.status?.[kinds[resource.kind as Kind].arn]) {
      return;
    }
    throw error;
  }
  if (found && found.metadata?.resourceOwner === context.accountId) {
    await calls.remove(found);
  }
}
