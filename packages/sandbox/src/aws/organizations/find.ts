import { AwsError, type OperationContext } from '../core';
import type { MemberRecord, UnitRecord } from './state';

/** @throws AwsError if the organization has no such account. */
export function findAccount(
  id: string | undefined,
  { world }: OperationContext,
): MemberRecord {
  const found = world.state.organizations.accounts[id ?? ''];
  if (!found) {
    throw new AwsError(
      'AccountNotFoundException',
      "You specified an account that doesn't exist.",
      400,
    );
  }
  return found;
}

/** @throws AwsError if the organization has no such unit. */
export function findUnit(
  id: string | undefined,
  { world }: OperationContext,
): UnitRecord {
  const found = world.state.organizations.units[id ?? ''];
  if (!found) {
    throw new AwsError(
      'OrganizationalUnitNotFoundException',
      "You specified an organizational unit that doesn't exist.",
      400,
    );
  }
  return found;
}

/**
 * The id of a unit or of the root.
 *
 * @throws AwsError if there is no such place, with the code that the caller's operation has for it.
 */
export function checkParent(
  id: string = '',
  { world }: OperationContext,
  code: string = 'ParentNotFoundException',
): string {
  const { organization, units } = world.state.organizations;
  if (organization?.rootId !== id && !units[id]) {
    throw new AwsError(code, "You specified a parent that doesn't exist.", 400);
  }
  return id;
}
