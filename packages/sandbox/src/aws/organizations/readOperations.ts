import * as sdk from '@aws-sdk/client-organizations';
import type {
  DescribeAccountRequest,
  DescribeOrganizationalUnitRequest,
  ListAccountsRequest,
} from '@aws-sdk/client-organizations';
import { operation, type AwsOperation } from '../core';
import { asManager, asMember, organizationsPage } from './access';
import { findAccount, findUnit } from './find';
import { presentAccount, presentOrganization, presentUnit } from './present';

const describeOrganization = operation(
  sdk.DescribeOrganization$,
  (_input, context) => ({
    Organization: presentOrganization(asMember(context)),
  }),
);

const describeAccount = operation<DescribeAccountRequest>(
  sdk.DescribeAccount$,
  (input, context) => ({
    Account: presentAccount(
      asManager(context),
      findAccount(input.AccountId, context),
      context.world,
    ),
  }),
);

const describeUnit = operation<DescribeOrganizationalUnitRequest>(
  sdk.DescribeOrganizationalUnit$,
  (input, context) => ({
    OrganizationalUnit: presentUnit(
      asManager(context),
      findUnit(input.OrganizationalUnitId, context),
    ),
  }),
);

const listAccounts = operation<ListAccountsRequest>(
  sdk.ListAccounts$,
  (input, context) => {
    const organization = asManager(context);
    const { world } = context;
    const { items, nextToken } = organizationsPage(
      Object.values(world.state.organizations.accounts),
      input,
    );
    return {
      Accounts: items.map(item => presentAccount(organization, item, world)),
      NextToken: nextToken,
    };
  },
);

export const readOperations: AwsOperation[] = [
  describeOrganization,
  describeAccount,
  describeUnit,
  listAccounts,
];
