import { CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
  ListRolesCommand,
} from '@aws-sdk/client-iam';
import { BACKEND, startAccounts, type Accounts } from '../../__fixtures__';

const ROLE = 'AWSServiceRoleForAppMesh';

describe('IAM', () => {
  let accounts: Accounts;
  beforeEach(async () => {
    accounts = await startAccounts();
  });
  afterEach(() => accounts.sandbox.stop());

  it('makes the service-linked role once', async () => {
    const { iam } = accounts.backend;
    await expect(
      iam.send(new GetRoleCommand({ RoleName: ROLE })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      $metadata: { httpStatusCode: 404 },
    });
    const create = () =>
      iam.send(
        new CreateServiceLinkedRoleCommand({
          AWSServiceName: 'appmesh.amazonaws.com',
        }),
      );
    const { Role } = await create();
    expect(Role?.Arn).toBe(
      `arn:aws:iam::${BACKEND}:role/aws-service-role/appmesh.amazonaws.com/${ROLE}`,
    );
    await expect(create()).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: expect.stringContaining('has been taken in this account'),
    });
    const found = await iam.send(new GetRoleCommand({ RoleName: ROLE }));
    expect(found.Role).toEqual(Role);
    expect(found.Role?.CreateDate).toBeInstanceOf(Date);
  });

  it('has the service-linked role in an account that made a mesh', async () => {
    const { appMesh, iam } = accounts.frontend;
    await appMesh.send(new CreateMeshCommand({ meshName: 'm' }));
    const { Roles } = await iam.send(
      new ListRolesCommand({ PathPrefix: '/aws-service-role/' }),
    );
    expect(Roles?.map(role => role.RoleName)).toEqual([ROLE]);
  });

  it('lists the roles of the configuration in pages', async () => {
    const { iam } = accounts.frontend;
    const first = await iam.send(new ListRolesCommand({ MaxItems: 1 }));
    expect(first).toMatchObject({ IsTruncated: true });
    const second = await iam.send(
      new ListRolesCommand({ Marker: first.Marker }),
    );
    expect(second.IsTruncated).toBe(false);
    expect(
      [...(first.Roles ?? []), ...(second.Roles ?? [])].map(
        role => role.RoleName,
      ),
    ).toEqual(['appmesh-controller', 'crossmesh']);
  });
});
