import { AwsError, page, type OperationContext } from '../core';
import type { OrganizationsState } from './state';

/** The organization of a caller. */
export type Organization = NonNullable<OrganizationsState['organization']>;

/** @throws AwsError if the caller's account is in no organization. */
export function asMember({ world, accountId }: OperationContext): Organization {
  const { organization, accounts } = world.state.organizations;
  if (!organization || !accounts[accountId]) {
    throw new AwsError(
      'AWSOrganizationsNotInUseException',
      'Your account is not a member of an organization.',
      400,
    );
  }
  return organization;
}

/** @throws AwsError unless the caller's account is the management account. */
export function asManager(context: OperationContext): Organization {
  const organization = asMember(context);
  if (organization.managementAccountId !== context.accountId) {
    throw new AwsError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
      400,
    );
  }
  return organization;
}

/** A page as Organizations cuts it. */
export function organizationsPage<Item extends { id: string }>(
  items: Item[],
  input: { MaxResults?: number; NextToken?: string },
): { items: Item[]; nextToken?: string } {
  return page(items, {
    key: item => item.id,
    limit: input.MaxResults ?? 20,
    token: input.NextToken,
    invalidToken: 'InvalidInputException',
  });
}
