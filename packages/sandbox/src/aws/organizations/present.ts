import type { AwsWorld } from '../core';
import type { Organization } from './access';
import type { MemberRecord, UnitRecord } from './state';

function arn({ managementAccountId, id }: Organization, what: string): string {
  const [type, ...rest] = what.split('/');
  return `arn:aws:organizations::${managementAccountId}:${[
    type,
    id,
    ...rest,
  ].join('/')}`;
}

export function presentOrganization(organization: Organization): object {
  const { id, managementAccountId } = organization;
  return {
    Id: id,
    Arn: arn(organization, 'organization'),
    FeatureSet: 'ALL',
    MasterAccountArn: arn(organization, `account/${managementAccountId}`),
    MasterAccountId: managementAccountId,
    MasterAccountEmail: `${managementAccountId}@example.com`,
    AvailablePolicyTypes: [],
  };
}

export function presentAccount(
  organization: Organization,
  { id, joinedAt }: MemberRecord,
  { config }: AwsWorld,
): object {
  const known = config.accounts.find(account => account.id === id);
  const founded = organization.managementAccountId === id;
  return {
    Id: id,
    Arn: arn(organization, `account/${id}`),
    Email: `${id}@example.com`,
    Name: known?.name ?? id,
    Status: 'ACTIVE',
    State: 'ACTIVE',
    JoinedMethod: founded ? 'INVITED' : 'CREATED',
    JoinedTimestamp: new Date(joinedAt),
  };
}

export function presentUnit(
  organization: Organization,
  { id, name }: UnitRecord,
): object {
  return { Id: id, Arn: arn(organization, `ou/${id}`), Name: name };
}

export function presentRoot(organization: Organization): object {
  const { rootId } = organization;
  return {
    Id: rootId,
    Arn: arn(organization, `root/${rootId}`),
    Name: 'Root',
    PolicyTypes: [],
  };
}
