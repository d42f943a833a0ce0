import {
  CreateMeshCommand,
  CreateVirtualNodeCommand,
  CreateVirtualServiceCommand,
  DeleteVirtualNodeCommand,
  DescribeVirtualNodeCommand,
  ListMeshesCommand,
} from '@aws-sdk/client-app-mesh';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import {
  CreateHttpNamespaceCommand,
  GetOperationCommand,
} from '@aws-sdk/client-servicediscovery';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import {
  BACKEND,
  FRONTEND,
  shareMesh,
  startAccounts,
  type Accounts,
} from '../__fixtures__';
import { defaultSandboxConfig } from '../config';
import { SandboxControlClient } from '../control';
import { fromJson } from './fromJson';
import { toJson } from './toJson';

const NODE = { meshName: 'yelb', meshOwner: FRONTEND, virtualNodeName: 'db' };

describe('toJson and fromJson', () => {
  it('keep maps, dates and keys that look like their marks', () => {
    const value = {
      map: new Map<string, unknown>([
        ['a', new Date('2026-01-01T00:00:00Z')],
        ['__proto__', { $map: 'no map' }],
      ]),
      list: [{ $date: 'no date', other: 1 }, null, { $object: { $map: [] } }],
    };
    const text = JSON.stringify(toJson(value));
    expect(fromJson(JSON.parse(text))).toEqual(value);
    expect(Object.getPrototypeOf(fromJson({}))).toBeNull();
  });
});

describe('a saved state', () => {
  let running: Accounts[];
  beforeEach(() => {
    running = [];
  });
  afterEach(() => Promise.all(running.map(({ sandbox }) => sandbox.stop())));

  async function start(config?: Parameters<typeof startAccounts>[0]) {
    const accounts = await startAccounts(config);
    running.push(accounts);
    return accounts;
  }

  async function fill({ backend, ...rest }: Accounts) {
    await shareMesh({ backend, ...rest }, 'yelb');
    await backend.appMesh.send(
      new CreateVirtualNodeCommand({
        ...NODE,
        spec: { backends: [] },
        clientToken: 'once',
      }),
    );
    await backend.appMesh.send(
      new CreateVirtualServiceCommand({
        meshName: 'yelb',
        meshOwner: FRONTEND,
        virtualServiceName: '__proto__',
        spec: { provider: { virtualNode: { virtualNodeName: 'db' } } },
      }),
    );
    const { OperationId } = await backend.cloudMap.send(
      new CreateHttpNamespaceCommand({ Name: 'yelb.local' }),
    );
    return OperationId;
  }

  it('brings back what was, in another process too, and goes on from there', async () => {
    const first = await start();
    const OperationId = await fill(first);
    first.sandbox.clock.advance(3600_000);
    const control = SandboxControlClient.create(first.sandbox.endpoint);
    const state = await control.state();

    const second = await start();
    await second.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'forgotten' }),
    );
    await SandboxControlClient.create(second.sandbox.endpoint).loadState(state);

    const { savedAt: _saved, ...again } = second.sandbox.save();
    const { savedAt: _before, ...before } = state;
    expect(JSON.parse(JSON.stringify(again))).toEqual(before);
    const { meshes = [] } = await second.backend.appMesh.send(
      new ListMeshesCommand({}),
    );
    expect(meshes.map(mesh => mesh.meshName)).toEqual(['yelb']);
    const { Operation } = await second.backend.cloudMap.send(
      new GetOperationCommand({ OperationId }),
    );
    expect(Operation?.Status).toBe('SUCCESS');
    await second.frontend.iam.send(
      new GetRoleCommand({ RoleName: 'AWSServiceRoleForAppMesh' }),
    );

    const repeated = await second.backend.appMesh.send(
      new CreateVirtualNodeCommand({
        ...NODE,
        spec: { backends: [] },
        clientToken: 'once',
      }),
    );
    const uids = Object.values(
      first.sandbox.save().appMesh as Record<string, object>,
    );
    expect(JSON.stringify(uids)).toContain(
      repeated.virtualNode?.metadata?.uid ?? 'none',
    );
    await expect(
      second.backend.appMesh.send(new DeleteVirtualNodeCommand(NODE)),
    ).rejects.toMatchObject({ name: 'ResourceInUseException' });
    const fresh = await second.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'fresh' }),
    );
    expect(JSON.stringify(before)).not.toContain(fresh.mesh?.metadata?.uid);
  });

  it('takes back what came after it, clock and all, and leaves sessions alone', async () => {
    const accounts = await start();
    const { sandbox, frontend, backend } = accounts;
    await fill(accounts);
    const state = sandbox.save();
    const { Credentials } = await frontend.sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${BACKEND}:role/crossmesh`,
        RoleSessionName: 'kept',
      }),
    );
    sandbox.clock.advance(24 * 3600_000);
    await frontend.appMesh.send(new CreateMeshCommand({ meshName: 'later' }));
    await sandbox.load(state);
    expect(sandbox.clock.now() - Date.now()).toBeLessThan(1000);
    const { meshes = [] } = await frontend.appMesh.send(
      new ListMeshesCommand({}),
    );
    expect(meshes.map(mesh => mesh.meshName)).toEqual(['yelb']);
    await backend.appMesh.send(new DescribeVirtualNodeCommand(NODE));
    const { Credentials: next } = await frontend.sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${FRONTEND}:role/crossmesh`,
        RoleSessionName: 'next',
      }),
    );
    expect(next?.AccessKeyId).not.toBe(Credentials?.AccessKeyId);
  });

  it('has no secrets, and takes trust from the configuration', async () => {
    const accounts = defaultSandboxConfig().accounts.map(account => ({
      ...account,
      clusters: [],
      roles: account.roles.map(role => ({ ...role, externalId: 'hidden-id' })),
    }));
    const { sandbox, frontend } = await start({ accounts });
    await frontend.sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${BACKEND}:role/crossmesh`,
        RoleSessionName: 'test',
        ExternalId: 'hidden-id',
      }),
    );
    const text = JSON.stringify(sandbox.save());
    for (const secret of ['sandbox-frontend', 'hidden-id', 'ASIA']) {
      expect(text).not.toContain(secret);
    }
    await sandbox.load(JSON.parse(text));
    await expect(
      frontend.sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${BACKEND}:role/crossmesh`,
          RoleSessionName: 'test',
        }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('is refused if it is none, and nothing is changed', async () => {
    const { sandbox, frontend } = await start();
    await frontend.appMesh.send(new CreateMeshCommand({ meshName: 'stays' }));
    const control = SandboxControlClient.create(sandbox.endpoint);
    const state = await control.state();
    const broken = [
      { ...state, version: 2 as 1 },
      { ...state, appMesh: {} },
      { ...state, appMesh: { ...state.appMesh, meshes: { x: { arn: 1 } } } },
      { ...state, clusters: { unknown: {} } },
    ];
    for (const wrong of broken) {
      await expect(control.loadState(wrong)).rejects.toThrow('400');
    }
    await expect(control.saveState()).rejects.toThrow('404');
    const { meshes } = await frontend.appMesh.send(new ListMeshesCommand({}));
    expect(meshes).toHaveLength(1);
  });
});
