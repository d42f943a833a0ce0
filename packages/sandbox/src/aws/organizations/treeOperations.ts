import * as sdk from '@aws-sdk/client-organizations';
import type {
  ListAccountsForParentRequest,
  ListChildrenRequest,
  ListOrganizationalUnitsForParentRequest,
  ListParentsRequest,
} from '@aws-sdk/client-organizations';
import {
  AwsError,
  operation,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { asManager, organizationsPage } from './access';
import { checkParent } from './find';
import { presentAccount, presentRoot, presentUnit } from './present';

function childrenOf(parentId: string | undefined, context: OperationContext) {
  const parent = checkParent(parentId, context);
  const { accounts, units } = context.world.state.organizations;
  return {
    accounts: Object.values(accounts).filter(item => item.parentId === parent),
    units: Object.values(units).filter(item => item.parentId === parent),
  };
}

const listRoots = operation(sdk.ListRoots$, (_input, context) => ({
  Roots: [presentRoot(asManager(context))],
}));

const listUnits = operation<ListOrganizationalUnitsForParentRequest>(
  sdk.ListOrganizationalUnitsForParent$,
  (input, context) => {
    const organization = asManager(context);
    const { units } = childrenOf(input.ParentId, context);
    const { items, nextToken } = organizationsPage(units, input);
    return {
      OrganizationalUnits: items.map(item => presentUnit(organization, item)),
      NextToken: nextToken,
    };
  },
);

const listAccountsForParent = operation<ListAccountsForParentRequest>(
  sdk.ListAccountsForParent$,
  (input, context) => {
    const organization = asManager(context);
    const { accounts } = childrenOf(input.ParentId, context);
    const { items, nextToken } = organizationsPage(accounts, input);
    return {
      Accounts: items.map(item =>
        presentAccount(organization, item, context.world),
      ),
      NextToken: nextToken,
    };
  },
);

const listChildren = operation<ListChildrenRequest>(
  sdk.ListChildren$,
  (input, context) => {
    asManager(context);
    const { accounts, units } = childrenOf(input.ParentId, context);
    const children: { id: string }[] =
      input.ChildType === 'ACCOUNT' ? accounts : units;
    const { items, nextToken } = organizationsPage(children, input);
    return {
      Children: items.map(({ id }) => ({ Id: id, Type: input.ChildType })),
      NextToken: nextToken,
    };
  },
);

const listParents = operation<ListParentsRequest>(
  sdk.ListParents$,
  (input, context) => {
    const { rootId } = asManager(context);
    const { accounts, units } = context.world.state.organizations;
    const id = input.ChildId ?? '';
    const child = accounts[id] ?? units[id];
    if (!child) {
      throw new AwsError(
        'ChildNotFoundException',
        "You specified a child that doesn't exist.",
        400,
      );
    }
    const { parentId } = child;
    const type = parentId === rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT';
    return { Parents: [{ Id: parentId, Type: type }] };
  },
);

export const treeOperations: AwsOperation[] = [
  listRoots,
  listUnits,
  listAccountsForParent,
  listChildren,
  listParents,
];
