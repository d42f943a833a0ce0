import {
  DeleteMeshCommand,
  DescribeMeshCommand,
  ListMeshesCommand,
} from '@aws-sdk/client-app-mesh';
import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { ConfigReader } from '@backstage/config';
import { startSandbox, type Sandbox } from '@crossmesh/sandbox';
import { createServer, type AddressInfo } from 'node:net';
import { DefaultAccountDirectory } from '../accounts';
import { DefaultAwsClients } from './DefaultAwsClients';
import { awsErrorCode } from './awsErrorCode';
import type { AwsClients } from './types';

const REGION = 'us-west-2';
const FRONTEND = '111111111111';
const BACKEND = '222222222222';
const LOCKED = '333333333333';

function accountOf(id: string, name: string, trusts: string[]) {
  return {
    id,
    name,
    accessKeyId: `AKIA${name.toUpperCase().padEnd(16, '0')}`,
    secretAccessKey: `sandbox-${name}`,
    roles: [
      { name: 'crossmesh', trusts },
      { name: 'writer', trusts },
    ],
    clusters: [],
  };
}

describe('DefaultAwsClients', () => {
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  let sandbox: Sandbox;

  function clientsWith(aws: object): DefaultAwsClients {
    const config = new ConfigReader({
      aws,
      appMesh: {
        accounts: [
          { accountId: FRONTEND, name: 'frontend', regions: [REGION] },
          { accountId: BACKEND, name: 'backend', regions: [REGION] },
          { accountId: LOCKED, name: 'locked', regions: [REGION] },
        ],
      },
    });
    return DefaultAwsClients.fromConfig(config, {
      accounts: DefaultAccountDirectory.fromConfig(config),
    });
  }

  function clients(accountDefaults: object = { roleName: 'crossmesh' }) {
    const [{ accessKeyId, secretAccessKey }] = sandbox.config.accounts;
    return clientsWith({
      mainAccount: { accessKeyId, secretAccessKey },
      accountDefaults,
    });
  }

  beforeAll(async () => {
    const trusts = [`arn:aws:iam::${FRONTEND}:root`];
    sandbox = await startSandbox({
      port: 0,
      accounts: [
        accountOf(FRONTEND, 'frontend', trusts),
        accountOf(BACKEND, 'backend', trusts),
        accountOf(LOCKED, 'locked', []),
      ],
    });
    process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
  });

  afterAll(async () => {
    await sandbox.stop();
    if (endpointBefore === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = endpointBefore;
    }
  });

  it("acts as the account's role, which all clients assume once", async () => {
    const aws = clients();
    sandbox.log.clear();

    const backend = await aws.forAccount({
      accountId: BACKEND,
      region: REGION,
    });
    const [identity] = await Promise.all([
      backend.sts.send(new GetCallerIdentityCommand({})),
      backend.appMesh.send(new ListMeshesCommand({})),
      backend.ram.send(new GetResourceSharesCommand({ resourceOwner: 'SELF' })),
    ]);

    expect(identity.Account).toBe(BACKEND);
    expect(identity.Arn).toContain('assumed-role/crossmesh');
    expect(backend.role).toBe(`arn:aws:iam::${BACKEND}:role/crossmesh`);
    expect(sandbox.log.list({ operation: 'AssumeRole' })).toHaveLength(1);
    expect(await aws.forAccount({ accountId: BACKEND, region: REGION })).toBe(
      backend,
    );
  });

  it('writes as another role where the account has one for that', async () => {
    const [{ accessKeyId, secretAccessKey }] = sandbox.config.accounts;
    const config = new ConfigReader({
      aws: {
        mainAccount: { accessKeyId, secretAccessKey },
        accountDefaults: { roleName: 'crossmesh' },
      },
      appMesh: {
        accounts: [
          { accountId: FRONTEND, regions: [REGION] },
          { accountId: BACKEND, regions: [REGION], writeRole: 'writer' },
        ],
      },
    });
    const reading = DefaultAwsClients.fromConfig(config, {
      accounts: DefaultAccountDirectory.fromConfig(config),
    });
    const arnIn = async (aws: AwsClients, accountId: string) => {
      const { sts } = await aws.forAccount({ accountId, region: REGION });
      return (await sts.send(new GetCallerIdentityCommand({}))).Arn;
    };
    const writing = reading.forWriting();
    expect(writing.roleArn(BACKEND)).toBe(
      `arn:aws:iam::${BACKEND}:role/writer`,
    );
    expect(await arnIn(writing, BACKEND)).toContain('assumed-role/writer');
    expect(await arnIn(reading, BACKEND)).toContain('assumed-role/crossmesh');
    expect(await arnIn(writing, FRONTEND)).toContain('assumed-role/crossmesh');
  });

  it('names the role that could not be assumed, once per call and without a secret', async () => {
    const locked = await clients().forAccount({
      accountId: LOCKED,
      region: REGION,
    });
    const call = locked.appMesh.send(new ListMeshesCommand({}));
    await expect(call).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /^The role arn:aws:iam::333333333333:role\/crossmesh of account locked \(333333333333\) could not be assumed \(AccessDenied\)/,
      ),
    });
    await expect(call).rejects.not.toThrow(/sandbox-frontend/);
  });

  it('maps what AWS answers and keeps its code', async () => {
    const { appMesh } = await clients().forAccount({
      accountId: FRONTEND,
      region: REGION,
    });
    const error = await appMesh
      .send(new DescribeMeshCommand({ meshName: 'nothing' }))
      .catch(caught => caught);
    expect(error).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(
        /^App Mesh refused DescribeMesh \(meshName nothing\) in account frontend \(111111111111\), us-west-2 with NotFoundException/,
      ),
    });
    expect(awsErrorCode(error)).toBe('NotFoundException');
  });

  it('maps throttling after the own retries of the SDK', async () => {
    const { appMesh } = await clients().forAccount({
      accountId: FRONTEND,
      region: REGION,
    });
    sandbox.log.clear();
    const fault = sandbox.faults.add({
      match: { operation: 'DeleteMesh' },
      effect: {
        kind: 'error',
        status: 429,
        code: 'TooManyRequestsException',
        message: 'slow down',
      },
    });
    await expect(
      appMesh.send(new DeleteMeshCommand({ meshName: 'nothing' })),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    sandbox.faults.remove(fault.id);
    expect(
      sandbox.log.list({ operation: 'DeleteMesh' }).length,
    ).toBeGreaterThan(1);
  });

  it('recovers when a role becomes assumable', async () => {
    const { appMesh } = await clients().forAccount({
      accountId: BACKEND,
      region: REGION,
    });
    const fault = sandbox.faults.add({
      match: { operation: 'AssumeRole', accountId: BACKEND },
      effect: {
        kind: 'error',
        status: 403,
        code: 'AccessDenied',
        message: 'not yet',
      },
    });
    await expect(appMesh.send(new ListMeshesCommand({}))).rejects.toThrow(
      /could not be assumed/,
    );
    sandbox.faults.remove(fault.id);
    await expect(
      appMesh.send(new ListMeshesCommand({})),
    ).resolves.toMatchObject({ meshes: [] });
  });

  it('says what to configure where no role is', async () => {
    const aws = clients({});
    const backend = await aws.forAccount({
      accountId: BACKEND,
      region: REGION,
    });
    expect(backend.role).toBeUndefined();
    await expect(
      backend.appMesh.send(new ListMeshesCommand({})),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('add it to aws.accounts'),
    });
  });

  it('says that AWS cannot be reached', async () => {
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:9';
    const { appMesh } = await clients().forAccount({
      accountId: BACKEND,
      region: REGION,
    });
    const call = appMesh.send(new ListMeshesCommand({})).finally(() => {
      process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
    });
    await expect(call).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('account backend (222222222222)'),
    });
  });

  it.each([
    ['App Mesh', undefined],
    ['AWS STS', 'crossmesh'],
  ])('does not wait for ever on %s that is silent', async (who, roleName) => {
    const silent = createServer(socket => socket.on('error', () => undefined));
    await new Promise<void>(resolve => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const { port } = silent.address() as AddressInfo;
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${port}`;
    const config = new ConfigReader({
      aws: {
        mainAccount: { accessKeyId: 'a', secretAccessKey: 'b' },
        accounts: [
          roleName
            ? { accountId: BACKEND, roleName }
            : { accountId: BACKEND, accessKeyId: 'a', secretAccessKey: 'b' },
        ],
      },
      appMesh: { accounts: [{ accountId: BACKEND, regions: [REGION] }] },
    });
    try {
      const { appMesh } = await DefaultAwsClients.fromConfig(config, {
        accounts: DefaultAccountDirectory.fromConfig(config),
        answerMilliseconds: 100,
      }).forAccount({ accountId: BACKEND, region: REGION });
      await expect(
        appMesh.send(new ListMeshesCommand({})),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(who),
      });
      appMesh.destroy();
    } finally {
      process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
      silent.close();
    }
  });

  it('refuses accounts and regions that are not configured', async () => {
    await expect(
      clients().forAccount({ accountId: '444444444444', region: REGION }),
    ).rejects.toThrow(/is not configured/);
    await expect(
      clients().forAccount({ accountId: BACKEND, region: 'eu-west-1' }),
    ).rejects.toThrow(
      /account backend \(222222222222\) is not configured for the region "eu-west-1"/,
    );
  });

  it("tells an account's role by its own entry before the defaults", () => {
    const aws = clientsWith({
      accounts: [
        { accountId: FRONTEND, accessKeyId: 'a', secretAccessKey: 'b' },
        { accountId: BACKEND, roleName: 'own', partition: 'aws-cn' },
      ],
      accountDefaults: { roleName: 'default' },
    });
    expect(aws.roleArn(FRONTEND)).toBeUndefined();
    expect(aws.roleArn(BACKEND)).toBe(`arn:aws-cn:iam::${BACKEND}:role/own`);
    expect(aws.roleArn(LOCKED)).toBe(`arn:aws:iam::${LOCKED}:role/default`);
  });
});
