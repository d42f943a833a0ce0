import {
  CreateMeshCommand,
  DescribeMeshCommand,
} from '@aws-sdk/client-app-mesh';
import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  LeaveOrganizationCommand,
  ListAWSServiceAccessForOrganizationCommand,
  MoveAccountCommand,
  RemoveAccountFromOrganizationCommand,
} from '@aws-sdk/client-organizations';
import {
  CreateResourceShareCommand,
  EnableSharingWithAwsOrganizationCommand,
  GetResourceShareInvitationsCommand,
} from '@aws-sdk/client-ram';
import { BACKEND, FRONTEND, type Accounts } from '../../__fixtures__';
import {
  APPS,
  ORGANIZATION_ARN,
  OTHER,
  TEAM,
  startOrganization,
  unitArn,
} from './__fixtures__/startOrganization';

describe('sharing within an organization', () => {
  let accounts: Accounts;
  afterEach(() => accounts.sandbox.stop());

  async function shareWith(principal: string): Promise<void> {
    const { mesh } = await accounts.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'yelb' }),
    );
    await accounts.frontend.ram.send(
      new CreateResourceShareCommand({
        name: 'share',
        resourceArns: [mesh?.metadata?.arn ?? ''],
        principals: [principal],
      }),
    );
  }

  async function isShared(): Promise<boolean> {
    try {
      await accounts.backend.appMesh.send(
        new DescribeMeshCommand({ meshName: 'yelb', meshOwner: FRONTEND }),
      );
      return true;
    } catch (error) {
      expect(error).toMatchObject({ name: 'ForbiddenException' });
      return false;
    }
  }

  it.each([
    ['the organization', ORGANIZATION_ARN],
    ['a unit of the account', unitArn(TEAM)],
    ['a unit above it', unitArn(APPS)],
  ])('shares with %s without an invitation', async (_what, principal) => {
    accounts = await startOrganization();
    await shareWith(principal);
    expect(await isShared()).toBe(true);
    const { resourceShareInvitations } = await accounts.backend.ram.send(
      new GetResourceShareInvitationsCommand({}),
    );
    expect(resourceShareInvitations).toEqual([]);
  });

  it('shares with a unit as long as the account is in it', async () => {
    accounts = await startOrganization();
    await shareWith(unitArn(OTHER));
    expect(await isShared()).toBe(false);
    const move = (SourceParentId: string, DestinationParentId: string) =>
      accounts.frontend.organizations.send(
        new MoveAccountCommand({
          AccountId: BACKEND,
          SourceParentId,
          DestinationParentId,
        }),
      );
    await expect(move(OTHER, 'r-root')).rejects.toMatchObject({
      name: 'SourceParentNotFoundException',
    });
    await move(TEAM, OTHER);
    expect(await isShared()).toBe(true);
    await move(OTHER, 'r-root');
    expect(await isShared()).toBe(false);
  });

  it.each([
    [
      'leaves',
      (): Promise<unknown> =>
        accounts.backend.organizations.send(new LeaveOrganizationCommand({})),
    ],
    [
      'is removed',
      (): Promise<unknown> =>
        accounts.frontend.organizations.send(
          new RemoveAccountFromOrganizationCommand({ AccountId: BACKEND }),
        ),
    ],
  ])('takes a share back from an account that %s', async (_how, leave) => {
    accounts = await startOrganization();
    await shareWith(BACKEND);
    expect(await isShared()).toBe(true);
    await leave();
    expect(await isShared()).toBe(false);
    await expect(
      accounts.frontend.organizations.send(new LeaveOrganizationCommand({})),
    ).rejects.toMatchObject({
      name: 'MasterCannotLeaveOrganizationException',
    });
  });

  it('refuses principals of other organizations, and of its own until sharing is enabled', async () => {
    accounts = await startOrganization(false);
    const { frontend, backend } = accounts;
    await expect(shareWith(ORGANIZATION_ARN)).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    await expect(
      backend.ram.send(new EnableSharingWithAwsOrganizationCommand({})),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
    await frontend.organizations.send(
      new EnableAWSServiceAccessCommand({
        ServicePrincipal: 'ram.amazonaws.com',
      }),
    );
    const share = (principal: string) =>
      frontend.ram.send(
        new CreateResourceShareCommand({ name: 's', principals: [principal] }),
      );
    await expect(share(ORGANIZATION_ARN)).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    await frontend.ram.send(new EnableSharingWithAwsOrganizationCommand({}));
    const { EnabledServicePrincipals = [] } = await frontend.organizations.send(
      new ListAWSServiceAccessForOrganizationCommand({}),
    );
    expect(EnabledServicePrincipals.map(item => item.ServicePrincipal)).toEqual(
      ['ram.amazonaws.com'],
    );
    await share(ORGANIZATION_ARN);
    await expect(share(unitArn('ou-root-nowhere0'))).rejects.toMatchObject({
      name: 'UnknownResourceException',
    });
    await expect(
      share(ORGANIZATION_ARN.replace('sandbox0001', 'another0001')),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
    await frontend.organizations.send(
      new DisableAWSServiceAccessCommand({
        ServicePrincipal: 'ram.amazonaws.com',
      }),
    );
    await expect(share(ORGANIZATION_ARN)).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
  });
});
