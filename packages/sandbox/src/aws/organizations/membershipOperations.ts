import * as sdk from '@aws-sdk/client-organizations';
import type {
  MoveAccountRequest,
  RemoveAccountFromOrganizationRequest,
} from '@aws-sdk/client-organizations';
import {
  AwsError,
  operation,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { dropMember } from '../ram/dropMember';
import { asManager, asMember } from './access';
import { checkParent, findAccount } from './find';

/** Shares with the organization or its units are lost with the membership. */
function remove(accountId: string, { world }: OperationContext): object {
  const { organization, accounts } = world.state.organizations;
  if (organization?.managementAccountId === accountId) {
    throw new AwsError(
      'MasterCannotLeaveOrganizationException',
      "You can't remove a management account from an organization.",
      400,
    );
  }
  delete accounts[accountId];
  dropMember(world, accountId);
  return {};
}

const leaveOrganization = operation(
  sdk.LeaveOrganization$,
  (_input, context) => {
    asMember(context);
    return remove(context.accountId, context);
  },
);

const removeAccount = operation<RemoveAccountFromOrganizationRequest>(
  sdk.RemoveAccountFromOrganization$,
  (input, context) => {
    asManager(context);
    return remove(findAccount(input.AccountId, context).id, context);
  },
);

const moveAccount = operation<MoveAccountRequest>(
  sdk.MoveAccount$,
  (input, context) => {
    asManager(context);
    const account = findAccount(input.AccountId, context);
    const destination = checkParent(
      input.DestinationParentId,
      context,
      'DestinationParentNotFoundException',
    );
    if (account.parentId !== input.SourceParentId) {
      throw new AwsError(
        'SourceParentNotFoundException',
        `The account ${account.id} is not in ${input.SourceParentId}.`,
        400,
      );
    }
    account.parentId = destination;
    return {};
  },
);

export const membershipOperations: AwsOperation[] = [
  leaveOrganization,
  removeAccount,
  moveAccount,
];
