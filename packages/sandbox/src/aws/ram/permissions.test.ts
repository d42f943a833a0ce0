import {
  AssociateResourceSharePermissionCommand,
  CreateResourceShareCommand,
  GetPermissionCommand,
  GetResourcePoliciesCommand,
  ListPermissionVersionsCommand,
  ListPermissionsCommand,
  ListResourceSharePermissionsCommand,
  ListResourceTypesCommand,
} from '@aws-sdk/client-ram';
import { shareMesh, startAccounts, type Accounts } from '../../__fixtures__';

const PERMISSION = 'arn:aws:ram::aws:permission/AWSRAMDefaultPermissionAppMesh';

describe('a share of a mesh', () => {
  let accounts: Accounts;
  let shareArn: string;
  beforeAll(async () => {
    accounts = await startAccounts();
    ({ shareArn } = await shareMesh(accounts, 'yelb'));
  });
  afterAll(() => accounts.sandbox.stop());

  it('has the one managed permission for meshes', async () => {
    const { frontend, backend } = accounts;
    const { permissions } = await frontend.ram.send(
      new ListPermissionsCommand({ resourceType: 'appmesh:Mesh' }),
    );
    expect(permissions).toEqual([
      expect.objectContaining({
        arn: PERMISSION,
        version: '3',
        isResourceTypeDefault: true,
      }),
    ]);
    const none = await frontend.ram.send(
      new ListPermissionsCommand({ resourceType: 'ec2:Subnet' }),
    );
    expect(none.permissions).toEqual([]);
    const { permission } = await backend.ram.send(
      new GetPermissionCommand({ permissionArn: PERMISSION }),
    );
    const { Action } = JSON.parse(permission?.permission ?? '{}');
    expect(Action).toContain('appmesh:CreateVirtualService');
    expect(Action).not.toContain('appmesh:CreateVirtualGateway');
    const { permissions: versions } = await frontend.ram.send(
      new ListPermissionVersionsCommand({ permissionArn: PERMISSION }),
    );
    expect(versions?.map(item => item.defaultVersion)).toEqual([
      false,
      false,
      true,
    ]);
    for (const ram of [frontend.ram, backend.ram]) {
      const ofShare = await ram.send(
        new ListResourceSharePermissionsCommand({ resourceShareArn: shareArn }),
      );
      expect(ofShare.permissions?.map(item => [item.arn, item.status])).toEqual(
        [[PERMISSION, 'ASSOCIATED']],
      );
    }
    const { resourceTypes } = await frontend.ram.send(
      new ListResourceTypesCommand({}),
    );
    expect(resourceTypes?.map(item => item.resourceType)).toEqual([
      'appmesh:Mesh',
    ]);
  });

  it('takes no other permission', async () => {
    const { frontend } = accounts;
    await frontend.ram.send(
      new AssociateResourceSharePermissionCommand({
        resourceShareArn: shareArn,
        permissionArn: PERMISSION,
      }),
    );
    for (const [permissionArn, name] of [
      ['nonsense', 'MalformedArnException'],
      [`${PERMISSION}Other`, 'UnknownResourceException'],
    ]) {
      await expect(
        frontend.ram.send(
          new CreateResourceShareCommand({
            name: 'other',
            permissionArns: [permissionArn],
          }),
        ),
      ).rejects.toMatchObject({ name });
    }
    await expect(
      frontend.ram.send(
        new GetPermissionCommand({
          permissionArn: PERMISSION,
          permissionVersion: 9,
        }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownResourceException' });
    await expect(
      frontend.ram.send(new GetResourcePoliciesCommand({ resourceArns: [] })),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});
