import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { InputError } from '@backstage/errors';
import type { Gate } from '../engine';

/** The account is configured for the region and its role can be assumed. */
export function accountGate(where: {
  accountId: string;
  region: string;
}): Gate {
  return {
    id: `account-${where.accountId}`,
    title: 'the account is configured and its role can be assumed',
    ...where,
    async check(context) {
      const account = context.accounts.get(where.accountId);
      const { sts, role } = await context.aws.forAccount(where);
      const { Account } = await sts.send(new GetCallerIdentityCommand({}), {
        abortSignal: context.signal,
      });
      if (Account !== where.accountId) {
        throw new InputError(
          `The credentials for account ${account.name} (${
            where.accountId
          }) belong to account ${Account}; correct the aws section of the configuration${
            role ? ` (${role})` : ''
          }.`,
        );
      }
    },
  };
}
