import { findOrUndefined, sameSpec } from '../aws';
import type { Described, ReconcileContext } from './types';

/**
 * Creates a resource, or updates it where its spec differs. One that another account owns is left
 * as it is without a word, as the controller does.
 */
export async function ensureResource<T extends Described & { spec?: unknown }>(
  spec: unknown,
  context: ReconcileContext,
  calls: {
    describe(): Promise<T | undefined>;
    create(): Promise<T | undefined>;
    update(): Promise<T | undefined>;
  },
): Promise<T> {
  const found = await findOrUndefined(calls.describe());
  if (!found) {
    return (await calls.create()) as T;
  }
  const isOurs = found.metadata?.resourceOwner === context.accountId;
  if (!isOurs || sameSpec(found.spec, spec)) {
    return found;
  }
  return (await calls.update()) as T;
}
