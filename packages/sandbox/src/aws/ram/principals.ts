import { AwsError, type AwsWorld } from '../core';
import { isBelow } from '../organizations/tree';
import type { Association, ResourceShareRecord } from './state';

const ACCOUNT = /^\d{12}$/;
const ORGANIZATION =
  /^arn:aws:organizations::(\d{12}):(?:organization\/(o-[a-z0-9]+)|ou\/(o-[a-z0-9]+)\/(ou-.+))$/;
const IAM = /^arn:aws:iam::(\d{12}):(user|role)\/.+$/;

/** @throws AwsError if a share cannot have such a principal. */
export function checkPrincipal(principal: string): void {
  if (![ACCOUNT, ORGANIZATION, IAM].some(form => form.test(principal))) {
    throw new AwsError(
      'InvalidParameterException',
      `Principal ID ${principal} is malformed. Verify the ID and try again.`,
    );
  }
}

/** The account that a principal is, or is in; `undefined` for an organization. */
export function accountOf(principal: string): string | undefined {
  return ACCOUNT.test(principal) ? principal : IAM.exec(principal)?.[1];
}

/** Whether all of the accounts may share with each other without an invitation. */
export function inOneOrganization(
  { state }: AwsWorld,
  ...accountIds: string[]
): boolean {
  const { organization, accounts } = state.organizations;
  return (
    organization !== undefined &&
    state.ram.organizationSharing &&
    accountIds.every(id => accounts[id] !== undefined)
  );
}

/** @throws AwsError if the organization or its unit is not one that the account may share with. */
export function checkOrganizationPrincipal(
  world: AwsWorld,
  principal: string,
  owner: string,
): void {
  const [, manager, whole, ofUnit, unitId] = ORGANIZATION.exec(principal) ?? [];
  const { organization, units } = world.state.organizations;
  if (
    !inOneOrganization(world, owner) ||
    organization?.id !== (whole ?? ofUnit) ||
    organization?.managementAccountId !== manager
  ) {
    throw new AwsError(
      'OperationNotPermittedException',
      'The resource you are attempting to share can only be shared within your AWS Organization. This error may also occur if you have not enabled sharing with your AWS organization.',
    );
  }
  if (unitId !== undefined && !units[unitId]) {
    throw new AwsError(
      'UnknownResourceException',
      `OrganizationalUnit ${unitId} could not be found.`,
    );
  }
}

/** Whether a principal of a share stands for an account. */
export function covers(
  world: AwsWorld,
  principal: string,
  accountId: string,
): boolean {
  const match = ORGANIZATION.exec(principal);
  if (!match) {
    return accountOf(principal) === accountId;
  }
  const [, , whole, ofUnit, unitId] = match;
  const { organizations } = world.state;
  return (
    organizations.organization?.id === (whole ?? ofUnit) &&
    inOneOrganization(world, accountId) &&
    (unitId === undefined || isBelow(organizations, accountId, unitId))
  );
}

/** The associations of a share that wait for the answer to an invitation. */
export function awaiting(
  share: ResourceShareRecord | undefined,
  receiver: string,
): Association[] {
  return Object.values(share?.associations ?? {}).filter(
    ({ type, status, entity }) =>
      type === 'PRINCIPAL' &&
      status === 'ASSOCIATING' &&
      accountOf(entity) === receiver,
  );
}
