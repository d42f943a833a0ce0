import type { Principal } from '../core';
import type { RoleRecord } from '../iam/state';

/** Whether a role's trust policy lets a principal assume it. */
export function trusts(
  role: RoleRecord,
  principal: Principal,
  externalId: string | undefined,
): boolean {
  if (role.externalId !== undefined && role.externalId !== externalId) {
    return false;
  }
  const names = [
    principal.accountId,
    `arn:aws:iam::${principal.accountId}:root`,
    principal.arn,
    principal.roleArn,
  ];
  return role.trusts.aws.some(trusted => names.includes(trusted));
}
