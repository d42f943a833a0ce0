import { CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import {
  DescribeOrganizationCommand,
  DescribeOrganizationalUnitCommand,
  InviteAccountToOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListChildrenCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
} from '@aws-sdk/client-organizations';
import {
  BACKEND,
  FRONTEND,
  clientsFor,
  startAccounts,
  type Accounts,
} from '../../__fixtures__';
import {
  APPS,
  ORGANIZATION_ARN,
  OTHER,
  TEAM,
  startOrganization,
  unitArn,
} from './__fixtures__/startOrganization';

describe('Organizations', () => {
  let accounts: Accounts;
  afterEach(() => accounts.sandbox.stop());

  it('shows its tree to the management account', async () => {
    accounts = await startOrganization();
    const { organizations } = accounts.frontend;
    const { Organization } = await organizations.send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization).toMatchObject({
      Id: 'o-sandbox0001',
      Arn: ORGANIZATION_ARN,
      FeatureSet: 'ALL',
      MasterAccountId: FRONTEND,
    });
    const { Roots = [] } = await organizations.send(new ListRootsCommand({}));
    expect(Roots).toEqual([
      expect.objectContaining({
        Id: 'r-root',
        Arn: `arn:aws:organizations::${FRONTEND}:root/o-sandbox0001/r-root`,
      }),
    ]);
    const { OrganizationalUnits } = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: 'r-root' }),
    );
    expect(OrganizationalUnits).toEqual([
      { Id: APPS, Arn: unitArn(APPS), Name: 'apps' },
      { Id: OTHER, Arn: unitArn(OTHER), Name: 'other' },
    ]);
    const { Children } = await organizations.send(
      new ListChildrenCommand({
        ParentId: APPS,
        ChildType: 'ORGANIZATIONAL_UNIT',
      }),
    );
    expect(Children).toEqual([{ Id: TEAM, Type: 'ORGANIZATIONAL_UNIT' }]);
    const { Accounts: ofTeam = [] } = await organizations.send(
      new ListAccountsForParentCommand({ ParentId: TEAM }),
    );
    expect(ofTeam).toEqual([
      expect.objectContaining({
        Id: BACKEND,
        Name: 'backend',
        Status: 'ACTIVE',
      }),
    ]);
    expect(
      await organizations.send(new ListParentsCommand({ ChildId: BACKEND })),
    ).toMatchObject({ Parents: [{ Id: TEAM, Type: 'ORGANIZATIONAL_UNIT' }] });
    expect(
      await organizations.send(new ListParentsCommand({ ChildId: FRONTEND })),
    ).toMatchObject({ Parents: [{ Id: 'r-root', Type: 'ROOT' }] });
    const first = await organizations.send(
      new ListAccountsCommand({ MaxResults: 1 }),
    );
    const second = await organizations.send(
      new ListAccountsCommand({ NextToken: first.NextToken }),
    );
    expect(
      [...(first.Accounts ?? []), ...(second.Accounts ?? [])].map(
        item => item.Id,
      ),
    ).toEqual([FRONTEND, BACKEND]);
  });

  it('lets members know whose organization it is, and no more', async () => {
    accounts = await startOrganization();
    const { organizations } = accounts.backend;
    const { Organization } = await organizations.send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization?.MasterAccountId).toBe(FRONTEND);
    await expect(
      organizations.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('refuses what does not exist, and what is not emulated', async () => {
    accounts = await startOrganization();
    const { organizations } = accounts.frontend;
    await expect(
      organizations.send(new ListParentsCommand({ ChildId: '999999999999' })),
    ).rejects.toMatchObject({ name: 'ChildNotFoundException' });
    await expect(
      organizations.send(
        new ListAccountsForParentCommand({ ParentId: 'ou-root-nowhere0' }),
      ),
    ).rejects.toMatchObject({ name: 'ParentNotFoundException' });
    await expect(
      organizations.send(
        new DescribeOrganizationalUnitCommand({
          OrganizationalUnitId: 'ou-root-nowhere0',
        }),
      ),
    ).rejects.toMatchObject({ name: 'OrganizationalUnitNotFoundException' });
    await expect(
      organizations.send(
        new InviteAccountToOrganizationCommand({
          Target: { Id: '333333333333', Type: 'ACCOUNT' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    const log = accounts.sandbox.log.list({ service: 'organizations' });
    expect(log.at(-1)).toMatchObject({
      operation: 'InviteAccountToOrganization',
      status: 404,
    });
  });

  it('is not in use where there is none, and is signed for us-east-1 everywhere', async () => {
    accounts = await startAccounts({ regions: ['eu-west-1'] });
    const { accessKeyId, secretAccessKey } =
      accounts.sandbox.config.accounts[0];
    const elsewhere = clientsFor(
      accounts.sandbox.endpoint,
      { accessKeyId, secretAccessKey },
      'us-east-1',
    );
    await expect(
      elsewhere.organizations.send(new DescribeOrganizationCommand({})),
    ).rejects.toMatchObject({ name: 'AWSOrganizationsNotInUseException' });
    await expect(
      elsewhere.appMesh.send(new CreateMeshCommand({ meshName: 'm' })),
    ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });
});
