import * as sdk from '@aws-sdk/client-sts';
import type { AssumeRoleRequest } from '@aws-sdk/client-sts';
import { AwsError, operation, type AwsOperation } from '../core';
import { trusts } from './trusts';

const ROLE_ARN = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/;

const getCallerIdentity = operation(
  sdk.GetCallerIdentity$,
  (_input, { principal }) => ({
    UserId: principal.userId,
    Account: principal.accountId,
    Arn: principal.arn,
  }),
);

const assumeRole = operation<AssumeRoleRequest>(
  sdk.AssumeRole$,
  (input, { world, principal }) => {
    const [, accountId, roleName] = ROLE_ARN.exec(input.RoleArn ?? '') ?? [];
    if (accountId === undefined) {
      throw new AwsError('ValidationError', `${input.RoleArn} is invalid`, 400);
    }
    const role = world.state.iam.roles[accountId]?.[roleName];
    if (
      !role ||
      role.arn !== input.RoleArn ||
      !trusts(role, principal, input.ExternalId)
    ) {
      throw new AwsError(
        'AccessDenied',
        `User: ${principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
        403,
      );
    }
    const sessionName = input.RoleSessionName ?? '';
    const session = world.credentials.issue({
      accountId,
      roleName,
      roleId: role.id,
      sessionName,
      duration: input.DurationSeconds ?? 3600,
    });
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: new Date(session.expiration ?? 0),
      },
      AssumedRoleUser: {
        AssumedRoleId: session.principal.userId,
        Arn: session.principal.arn,
      },
    };
  },
);

export const operations: AwsOperation[] = [getCallerIdentity, assumeRole];
