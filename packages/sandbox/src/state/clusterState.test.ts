import { ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import { clientsFor, KEY } from '../__fixtures__';
import { defaultSandboxConfig } from '../config';
import { SandboxControlClient } from '../control';
import { startSandbox } from '../startSandbox';
import type { Sandbox } from '../types';

const MESHES = '/apis/appmesh.k8s.aws/v1beta2/meshes';

describe('the state of a sandbox with clusters', () => {
  let sandboxes: Sandbox[];
  beforeEach(() => {
    sandboxes = [];
  });
  afterEach(() => Promise.all(sandboxes.map(sandbox => sandbox.stop())));

  async function start(): Promise<Sandbox> {
    const [account] = defaultSandboxConfig().accounts;
    const clusters = [{ ...account.clusters[0], port: 0 }];
    const sandbox = await startSandbox({
      port: 0,
      accounts: [{ ...account, clusters }],
    });
    sandboxes.push(sandbox);
    return sandbox;
  }

  async function call(
    sandbox: Sandbox,
    method: string,
    path: string,
    body?: object,
  ) {
    const [{ server, token }] = sandbox.clusters;
    const response = await fetch(`${server}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  async function meshNames(sandbox: Sandbox) {
    const { appMesh } = clientsFor(sandbox.endpoint, KEY);
    const { meshes = [] } = await appMesh.send(new ListMeshesCommand({}));
    return meshes.map(mesh => mesh.meshName);
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  function createMesh(sandbox: Sandbox, name: string) {
    return call(sandbox, 'POST', MESHES, {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'Mesh',
      metadata: { name },
      spec: {
        egressFilter: { type: 'ALLOW_ALL' },
        namespaceSelector: { matchLabels: { mesh: name } },
      },
    });
  }

  it('brings clusters and accounts back together, and the controller goes on with them', async () => {
    const first = await start();
    expect((await createMesh(first, 'kept')).status).toBe(201);
    const isActive = async () => {
      const { body } = await call(first, 'GET', `${MESHES}/kept`);
      return body.status?.meshARN !== undefined;
    };
    await until(isActive);
    const state = await SandboxControlClient.create(first.endpoint).state();
    expect(JSON.stringify(state)).not.toContain('sandbox-frontend');
    const before = await call(first, 'GET', `${MESHES}/kept`);

    const second = await start();
    await createMesh(second, 'other');
    await until(async () => (await meshNames(second)).includes('other'));
    await SandboxControlClient.create(second.endpoint).loadState(state);

    expect(await call(second, 'GET', `${MESHES}/kept`)).toEqual(before);
    expect((await call(second, 'GET', `${MESHES}/other`)).status).toBe(404);
    expect(await meshNames(second)).toEqual(['kept']);
    await createMesh(second, 'later');
    await until(async () => (await meshNames(second)).includes('later'));
    await call(second, 'DELETE', `${MESHES}/kept`);
    await until(async () => !(await meshNames(second)).includes('kept'));
  }, 20_000);

  it('is not loaded by halves', async () => {
    const sandbox = await start();
    const empty = sandbox.save();
    await createMesh(sandbox, 'stays');
    await until(async () => (await meshNames(sandbox)).includes('stays'));
    await expect(
      sandbox.load({ ...empty, clusters: { frontend: { objects: 'none' } } }),
    ).rejects.toThrow('not valid');
    expect(await meshNames(sandbox)).toEqual(['stays']);
    expect((await call(sandbox, 'GET', `${MESHES}/stays`)).status).toBe(200);
  }, 20_000);
});
