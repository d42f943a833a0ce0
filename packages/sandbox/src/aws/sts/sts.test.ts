import { ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import {
  BACKEND,
  FRONTEND,
  clientsFor,
  startAccounts,
  type Accounts,
  type Clients,
} from '../../__fixtures__';
import { defaultSandboxConfig } from '../../config';

describe('STS', () => {
  let accounts: Accounts;
  beforeAll(async () => {
    const [frontend, backend] = defaultSandboxConfig().accounts;
    accounts = await startAccounts({
      accounts: [
        { ...frontend, clusters: [] },
        {
          ...backend,
          clusters: [],
          roles: [
            ...backend.roles,
            {
              name: 'guarded',
              trusts: [`arn:aws:iam::${FRONTEND}:root`],
              externalId: 'the-id',
            },
          ],
        },
      ],
    });
  });
  afterAll(() => accounts.sandbox.stop());

  function assume(client: Clients, role: string, ExternalId?: string) {
    return client.sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${BACKEND}:role/${role}`,
        RoleSessionName: 'test',
        ExternalId,
      }),
    );
  }

  it('tells who is calling', async () => {
    expect(
      await accounts.frontend.sts.send(new GetCallerIdentityCommand({})),
    ).toMatchObject({
      Account: FRONTEND,
      Arn: `arn:aws:iam::${FRONTEND}:user/frontend`,
    });
  });

  it('issues a session of a role that trusts the caller', async () => {
    const { Credentials, AssumedRoleUser } = await assume(
      accounts.frontend,
      'crossmesh',
    );
    expect(AssumedRoleUser?.Arn).toBe(
      `arn:aws:sts::${BACKEND}:assumed-role/crossmesh/test`,
    );
    expect(Credentials?.Expiration?.getTime()).toBeGreaterThan(Date.now());
    const session = clientsFor(accounts.sandbox.endpoint, {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    });
    expect(
      await session.sts.send(new GetCallerIdentityCommand({})),
    ).toMatchObject({ Account: BACKEND, Arn: AssumedRoleUser?.Arn });
    await session.appMesh.send(new ListMeshesCommand({}));
    expect(
      accounts.sandbox.log.list({
        service: 'appmesh',
        principal: 'assumed-role/crossmesh',
      }),
    ).toEqual([expect.objectContaining({ accountId: BACKEND })]);
  });

  it('refuses in the words of AWS', async () => {
    const { backend, frontend } = accounts;
    await expect(assume(backend, 'crossmesh')).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${BACKEND}:user/backend is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${BACKEND}:role/crossmesh`,
      $metadata: { httpStatusCode: 403 },
    });
    await expect(assume(frontend, 'absent')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('asks for the external id', async () => {
    const { frontend } = accounts;
    await expect(assume(frontend, 'guarded')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(assume(frontend, 'guarded', 'other')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(assume(frontend, 'guarded', 'the-id')).resolves.toHaveProperty(
      'Credentials',
    );
  });

  it('refuses a session name that is none', async () => {
    await expect(
      accounts.frontend.sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${BACKEND}:role/crossmesh`,
          RoleSessionName: 'no spaces',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('logs an assumption under the account of the role', () => {
    expect(
      accounts.sandbox.log.list({
        service: 'sts',
        operation: 'AssumeRole',
        accountId: BACKEND,
      }).length,
    ).toBeGreaterThan(0);
  });
});
