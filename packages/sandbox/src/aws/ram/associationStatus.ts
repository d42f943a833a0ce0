import { hasPropagated, type AwsWorld } from '../core';
import type { Association } from './state';

/** @param by - the account that makes the change and sees it at once. */
export function setStatus(
  association: Association,
  status: Association['status'],
  { by, at }: { by: string; at: number },
): void {
  association.before = association.status;
  association.status = status;
  association.changedBy = by;
  association.updatedAt = at;
}

/** Whether access follows from an association: with a delay, in either direction. */
export function inEffect(association: Association, world: AwsWorld): boolean {
  const status = hasPropagated(association.updatedAt, world)
    ? association.status
    : association.before;
  return status === 'ASSOCIATED';
}

/** An association as an account sees it; `undefined` if it does not yet. */
export function seenAssociation(
  association: Association,
  accountId: string,
  world: AwsWorld,
): Association | undefined {
  const { changedBy, before, updatedAt } = association;
  if (
    changedBy === undefined ||
    changedBy === accountId ||
    hasPropagated(updatedAt, world)
  ) {
    return association;
  }
  return before && { ...association, status: before };
}
