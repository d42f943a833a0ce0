import { AwsError, type AwsWorld } from '../core';
import type { Association, ResourceShareRecord } from './state';

const ACCOUNT = /^\d{12}$/;
const ORGANIZATION =
  /^arn:aws:organizations::\d{12}:(organization\/(o-[a-z0-9]+)|ou\/(o-[a-z0-9]+)\/ou-.+)$/;
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

/** Whether two accounts may share without an invitation. */
export function inOneOrganization(
  { config, state }: AwsWorld,
  ...accountIds: string[]
): boolean {
  const { organization } = config;
  return (
    organization !== undefined &&
    state.ram.organizationSharing &&
    accountIds.every(id => organization.accountIds.includes(id))
  );
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
  return (
    world.config.organization?.id === (match[2] ?? match[3]) &&
    inOneOrganization(world, accountId)
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
