import {
  CreateMeshCommand,
  DescribeMeshCommand,
  ListMeshesCommand,
} from '@aws-sdk/client-app-mesh';
import { ListRolesCommand } from '@aws-sdk/client-iam';
import {
  GetResourceSharesCommand,
  ListResourcesCommand,
} from '@aws-sdk/client-ram';
import { ListNamespacesCommand } from '@aws-sdk/client-servicediscovery';
import { clientsFor, startAccounts, type Accounts } from '../../__fixtures__';
import type { SandboxConfigInput } from '../../config';

describe('throttling', () => {
  let accounts: Accounts | undefined;
  afterEach(() => accounts?.sandbox.stop());

  async function start(throttling: SandboxConfigInput['throttling']) {
    accounts = await startAccounts({ throttling });
    return accounts;
  }

  /** Calls until refused; how many got through. */
  async function burstOf(call: () => Promise<unknown>): Promise<number> {
    for (let count = 0; count < 50; count += 1) {
      try {
        await call();
      } catch {
        return count;
      }
    }
    return 50;
  }

  it('is off unless configured', async () => {
    const { frontend } = await start(undefined);
    const list = () => frontend.appMesh.send(new ListMeshesCommand({}));
    expect(await burstOf(list)).toBe(50);
  });

  it('counts per account, region and operation, and refills by the clock', async () => {
    const slow = { rate: 1 / 60, burst: 3 };
    const { sandbox, frontend, backend } = await start({
      appmesh: { reads: slow, writes: { ...slow, burst: 1 } },
    });
    const list = () => frontend.appMesh.send(new ListMeshesCommand({}));
    expect(await burstOf(list)).toBe(3);
    await expect(list()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $fault: 'client',
      $retryable: { throttling: true },
      $metadata: { httpStatusCode: 429 },
    });
    await backend.appMesh.send(new ListMeshesCommand({}));
    const { accessKeyId, secretAccessKey } = sandbox.config.accounts[0];
    const elsewhere = clientsFor(
      sandbox.endpoint,
      { accessKeyId, secretAccessKey },
      'us-east-1',
    );
    await elsewhere.appMesh.send(new ListMeshesCommand({}));
    await frontend.appMesh.send(new CreateMeshCommand({ meshName: 'm' }));
    await frontend.appMesh.send(new DescribeMeshCommand({ meshName: 'm' }));
    await expect(
      frontend.appMesh.send(new CreateMeshCommand({ meshName: 'n' })),
    ).rejects.toMatchObject({ name: 'TooManyRequestsException' });

    sandbox.clock.advance(2 * 60_000);
    expect(await burstOf(list)).toBe(2);
    sandbox.clock.advance(3600_000);
    expect(await burstOf(list)).toBe(3);
    expect(sandbox.log.list({ operation: 'ListMeshes' }).at(-1)).toMatchObject({
      status: 429,
    });
  });

  it('answers in the form of each service', async () => {
    const once = { rate: 0.001, burst: 1 };
    const { frontend } = await start({
      ram: { operations: { GetResourceShares: once } },
      servicediscovery: { reads: once },
      iam: { reads: once },
    });
    const shares = () =>
      frontend.ram.send(
        new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
      );
    await shares();
    await expect(shares()).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 429 },
    });
    const resources = () =>
      frontend.ram.send(new ListResourcesCommand({ resourceOwner: 'SELF' }));
    await resources();
    await resources();
    const namespaces = () =>
      frontend.cloudMap.send(new ListNamespacesCommand({}));
    await namespaces();
    await expect(namespaces()).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    const roles = () => frontend.iam.send(new ListRolesCommand({}));
    await roles();
    await expect(roles()).rejects.toMatchObject({ name: 'Throttling' });
  });

  it('takes the rates of the controller where it is just switched on', async () => {
    const { sandbox, frontend } = await start(true);
    expect(sandbox.config.throttling.appmesh).toEqual({
      reads: { rate: 40, burst: 5 },
      writes: { rate: 8, burst: 5 },
    });
    const create = async (name: number) =>
      frontend.appMesh.send(new CreateMeshCommand({ meshName: `m${name}` }));
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_none, index) => create(index)),
    );
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
  });
});
