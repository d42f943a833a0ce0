import { once } from 'node:events';
import { request } from 'node:http';
import { CreateMeshCommand, ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import { ListNamespacesCommand } from '@aws-sdk/client-servicediscovery';
import { startAccounts, type Accounts } from '../__fixtures__';
import { defaultSandboxConfig } from '../config';
import { startSandbox } from '../startSandbox';
import { DefaultFaultRegistry } from './DefaultFaultRegistry';
import { SandboxControlClient } from './SandboxControlClient';
import type { PendingRequest } from './types';

const REQUEST: PendingRequest = {
  plane: 'aws',
  method: 'GET',
  path: '/',
  write: false,
};

describe('a fault with a share', () => {
  function struck(seed: number, share: number): boolean[] {
    const faults = DefaultFaultRegistry.create(seed);
    faults.add({ match: {}, effect: { kind: 'drop' }, share });
    return Array.from({ length: 1000 }, () => !!faults.strike(REQUEST));
  }

  it('strikes that share of requests, the same ones with the same seed', () => {
    const hits = struck(1, 0.2).filter(Boolean).length;
    expect(hits).toBeGreaterThan(150);
    expect(hits).toBeLessThan(250);
    expect(struck(1, 0.2)).toEqual(struck(1, 0.2));
    expect(struck(2, 0.2)).not.toEqual(struck(1, 0.2));
    expect(struck(1, 1).every(Boolean)).toBe(true);
  });

  it('counts what it struck, not what it let pass', () => {
    const faults = DefaultFaultRegistry.create(1);
    const { id } = faults.add({
      match: {},
      effect: { kind: 'drop' },
      share: 0.5,
      times: 3,
    });
    for (let index = 0; index < 100; index += 1) {
      faults.strike(REQUEST);
    }
    expect(faults.strikes(id)).toBe(3);
  });
});

describe('faults of the Kubernetes plane', () => {
  it('work like those of AWS', async () => {
    const [account] = defaultSandboxConfig().accounts;
    const clusters = [{ ...account.clusters[0], port: 0 }];
    const sandbox = await startSandbox({
      port: 0,
      accounts: [{ ...account, clusters }],
    });
    try {
      const [{ server, token }] = sandbox.clusters;
      const get = (signal?: AbortSignal) =>
        fetch(`${server}/api/v1/namespaces`, {
          headers: { authorization: `Bearer ${token}` },
          signal,
        });
      const match = {
        plane: 'kubernetes',
        principal: 'sandbox-admin',
      } as const;
      sandbox.faults.add({ match, effect: { kind: 'throttle' }, times: 1 });
      const throttled = await get();
      expect(throttled.status).toBe(429);
      expect(throttled.headers.get('retry-after')).toBe('1');
      expect(await throttled.json()).toMatchObject({
        kind: 'Status',
        reason: 'TooManyRequests',
        details: { retryAfterSeconds: 1 },
      });

      sandbox.faults.add({ match, effect: { kind: 'truncate' }, times: 1 });
      const cut = await get();
      expect(cut.status).toBe(200);
      await expect(cut.text()).rejects.toThrow();

      const { id } = sandbox.faults.add({ match, effect: { kind: 'hang' } });
      const abort = new AbortController();
      const hung = get(abort.signal);
      const answered = get();
      while (sandbox.faults.strikes(id) < 2) {
        await new Promise(resolve => setImmediate(resolve));
      }
      abort.abort();
      await expect(hung).rejects.toThrow();
      sandbox.faults.remove(id);
      expect((await answered).status).toBe(200);
    } finally {
      await sandbox.stop();
    }
  });
});

describe('faults on the wire', () => {
  let accounts: Accounts;
  let control: SandboxControlClient;
  beforeEach(async () => {
    accounts = await startAccounts();
    control = SandboxControlClient.create(accounts.sandbox.endpoint);
  });
  afterEach(() => accounts.sandbox.stop());

  const list = () => accounts.frontend.appMesh.send(new ListMeshesCommand({}));
  const isStruck = async (id: string) => {
    while (accounts.sandbox.faults.strikes(id) === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  it('throttle in the service’s own words', async () => {
    await control.addFault({ match: {}, effect: { kind: 'throttle' } });
    await expect(list()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
    });
    await expect(
      accounts.frontend.cloudMap.send(new ListNamespacesCommand({})),
    ).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it('hang until the fault is removed, and then go on', async () => {
    const { id } = await control.addFault({
      match: { operation: 'CreateMesh' },
      effect: { kind: 'hang' },
    });
    const created = accounts.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'late' }),
    );
    await isStruck(id);
    expect((await list()).meshes).toEqual([]);
    await control.removeFault(id);
    await created;
    expect((await list()).meshes).toHaveLength(1);
  });

  it('hang until the client gives up, and then do nothing', async () => {
    const { id } = await control.addFault({
      match: { operation: 'CreateMesh' },
      effect: { kind: 'hang' },
    });
    const abort = new AbortController();
    const created = accounts.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'never' }),
      { abortSignal: abort.signal },
    );
    await isStruck(id);
    abort.abort();
    await expect(created).rejects.toThrow();
    while (accounts.sandbox.log.list({ operation: 'CreateMesh' }).length < 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await control.clearFaults();
    expect(accounts.sandbox.log.list({ operation: 'CreateMesh' })).toEqual([
      expect.objectContaining({ status: 0 }),
    ]);
    expect((await list()).meshes).toEqual([]);
  });

  it('break off in the middle of the answer, after the deed', async () => {
    await control.addFault({
      match: { operation: 'CreateMesh' },
      effect: { kind: 'truncate' },
    });
    await expect(
      accounts.frontend.appMesh.send(new CreateMeshCommand({ meshName: 'm' })),
    ).rejects.toThrow();
    expect((await list()).meshes).toHaveLength(1);
  });

  it('send head and half a body where they truncate', async () => {
    await control.addFault({ match: {}, effect: { kind: 'truncate' } });
    const { hostname, port } = new URL(accounts.sandbox.endpoint);
    const sent = request({ hostname, port, path: '/v20190125/meshes' });
    sent.end();
    const [response] = await once(sent, 'response');
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      body += part;
    });
    await expect(once(response, 'end')).rejects.toThrow('aborted');
    expect(response.statusCode).toBe(403);
    const length = Number(response.headers['content-length']);
    expect(body.length).toBeGreaterThan(0);
    expect(body.length).toBeLessThan(length);
  });

  it.each([
    { share: 0 },
    { share: 1.5 },
    { effect: { kind: 'delay', milliseconds: 2 ** 31 } },
    { effect: { kind: 'hang', milliseconds: 1 } },
    { match: { plane: 'moon' } },
    { times: -1 },
    { unknown: true },
  ])('are refused if they are not valid: %j', async wrong => {
    const fault = { match: {}, effect: { kind: 'drop' }, ...wrong };
    await expect(
      control.addFault(fault as Parameters<typeof control.addFault>[0]),
    ).rejects.toThrow('400');
  });
});
