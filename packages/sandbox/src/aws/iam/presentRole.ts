import type { RoleRecord } from './state';

function trustPolicy({ trusts, externalId }: RoleRecord): string {
  const principal = trusts.service
    ? { Service: [trusts.service] }
    : { AWS: trusts.aws };
  const condition = externalId && {
    StringEquals: { 'sts:ExternalId': externalId },
  };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['sts:AssumeRole'],
        Principal: principal,
        ...(condition && { Condition: condition }),
      },
    ],
  });
}

/** A role as IAM answers it: its trust policy is percent-encoded. */
export function presentRole(role: RoleRecord): object {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: new Date(role.createdAt),
    AssumeRolePolicyDocument: encodeURIComponent(trustPolicy(role)),
    Description: role.description,
    MaxSessionDuration: 3600,
  };
}
