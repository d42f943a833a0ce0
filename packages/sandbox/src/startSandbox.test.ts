import { InputError } from '@backstage/errors';
import { DescribeClusterCommand } from '@aws-sdk/client-eks';
import { clientsFor } from './__fixtures__';
import { defaultSandboxConfig } from './config';
import { startSandbox } from './startSandbox';
import type { Sandbox } from './types';

function onFreePorts() {
  return {
    port: 0,
    accounts: defaultSandboxConfig().accounts.map(account => ({
      ...account,
      clusters: account.clusters.map(cluster => ({ ...cluster, port: 0 })),
    })),
  };
}

describe('startSandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox(onFreePorts());
  });
  afterAll(() => sandbox.stop());

  it('runs a cluster per account, which EKS knows', async () => {
    expect(sandbox.clusters.map(item => [item.name, item.accountId])).toEqual([
      ['frontend', '111111111111'],
      ['backend', '222222222222'],
    ]);
    const { eks } = clientsFor(sandbox.endpoint, {
      accessKeyId: 'AKIABACKEND000000001',
      secretAccessKey: 'sandbox-backend',
    });
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'backend' }),
    );
    expect(cluster?.endpoint).toBe(sandbox.clusters[1].server);
    const { server, token } = sandbox.clusters[1];
    const response = await fetch(`${server}/api/v1/namespaces`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
  });

  it('takes a token as the password that is in the kubeconfig', async () => {
    const { server, token } = sandbox.clusters[0];
    const get = async (password: string) => {
      const pair = Buffer.from(`token:${password}`).toString('base64');
      const response = await fetch(`${server}/api/v1/namespaces`, {
        headers: { authorization: `Basic ${pair}` },
      });
      return response.status;
    };
    expect(await get(token)).toBe(200);
    expect(await get('wrong')).toBe(401);
  });

  it('cuts the connections of a stopped account, watches included', async () => {
    const { server, token } = sandbox.clusters[1];
    const headers = { authorization: `Bearer ${token}` };
    const watch = await fetch(`${server}/api/v1/namespaces?watch=true`, {
      headers,
    });
    const reader = watch.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    sandbox.stopAccount('backend');
    const drained = async () => {
      while (!(await reader?.read())?.done) {
        // Events that were on their way before the cut.
      }
    };
    await expect(drained()).rejects.toThrow();
    await expect(
      fetch(`${server}/api/v1/namespaces`, { headers }),
    ).rejects.toThrow();
    sandbox.startAccount('backend');
    const again = await fetch(`${server}/api/v1/namespaces`, { headers });
    expect(again.status).toBe(200);
  });

  it('leaves nothing running if it cannot start', async () => {
    const config = onFreePorts();
    const taken = Number(new URL(sandbox.clusters[0].server).port);
    config.accounts[1].clusters[0].port = taken;
    await expect(startSandbox(config)).rejects.toThrow('EADDRINUSE');
    await expect(
      startSandbox({
        ...config,
        accounts: [...config.accounts, config.accounts[0]],
      }),
    ).rejects.toThrow(InputError);
  });
});
