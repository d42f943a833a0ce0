import {
  BACKEND,
  FRONTEND,
  startAccounts,
  type Accounts,
} from '../../../__fixtures__';

export const APPS = 'ou-root-apps00000';
export const TEAM = 'ou-root-team00000';
export const OTHER = 'ou-root-other0000';
export const ORGANIZATION_ARN = `arn:aws:organizations::${FRONTEND}:organization/o-sandbox0001`;

export function unitArn(id: string): string {
  return `arn:aws:organizations::${FRONTEND}:ou/o-sandbox0001/${id}`;
}

/** The frontend account manages an organization, with the backend account two units down. */
export function startOrganization(
  ramSharing: boolean = true,
): Promise<Accounts> {
  return startAccounts({
    organization: {
      id: 'o-sandbox0001',
      managementAccountId: FRONTEND,
      accountIds: [FRONTEND, BACKEND],
      ramSharing,
      units: [
        { id: APPS, name: 'apps', accountIds: [] },
        { id: TEAM, name: 'team', parentId: APPS, accountIds: [BACKEND] },
        { id: OTHER, name: 'other', accountIds: [] },
      ],
    },
  });
}
