import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotContent, SnapshotStore } from '../store';
import { MeshViews } from '../views';
import { registerDescribeServiceAction } from './registerDescribeServiceAction';
import { registerListMeshesAction } from './registerListMeshesAction';

const OWNER = '111111111111';
const mesh = { region: 'us-west-2', meshOwner: OWNER, meshName: 'yelb' };
const ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb`;

function base(path: string) {
  return {
    arn: `${ARN}/${path}`,
    name: path.split('/')[1],
    mesh,
    resourceOwner: OWNER,
    status: 'ACTIVE' as const,
    version: 1,
  };
}

const resources: AnyMeshResource[] = [
  {
    ...base('virtualService/app'),
    kind: 'VirtualService',
    spec: { provider: { virtualNode: { virtualNodeName: 'app' } } },
  },
  {
    ...base('virtualNode/app'),
    kind: 'VirtualNode',
    spec: { backends: [{ virtualService: { virtualServiceName: 'db' } }] },
  },
  {
    ...base('virtualService/ui'),
    kind: 'VirtualService',
    spec: { provider: { virtualNode: { virtualNodeName: 'ui' } } },
  },
  {
    ...base('virtualNode/ui'),
    kind: 'VirtualNode',
    spec: { backends: [{ virtualService: { virtualServiceName: 'app' } }] },
  },
];

const SNAPSHOT: SnapshotContent = {
  mesh: { ...mesh, arn: ARN },
  takenAt: '2026-11-22T10:00:00.000Z',
  resources,
  shares: [{ consumer: '222222222222', state: 'pending' }],
};

function setUp(result: AuthorizeResult = AuthorizeResult.ALLOW) {
  const store: SnapshotStore = {
    list: async () => [SNAPSHOT],
    get: async ({ meshName }) => (meshName === 'yelb' ? SNAPSHOT : undefined),
    sources: async () => [],
    write: async () => [],
  };
  const actionsRegistry = actionsRegistryServiceMock();
  const options = {
    actionsRegistry,
    permissions: mockServices.permissions({
      result:
        result === AuthorizeResult.ALLOW
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    }),
    views: MeshViews.create({
      accounts: {
        list: () => [],
        get: () => {
          throw new Error('unused');
        },
        cluster: () => {
          throw new Error('unused');
        },
      },
      awsClients: { roleArn: () => undefined },
      store,
    }),
  };
  registerListMeshesAction(options);
  registerDescribeServiceAction(options);
  const credentials = mockCredentials.user();
  return {
    invoke: (id: string, input: object) =>
      actionsRegistry.invoke({
        id: `test:${id}`,
        input: { ...input },
        credentials,
      }),
  };
}

describe('actions', () => {
  it('list meshes', async () => {
    await expect(setUp().invoke('list-meshes', {})).resolves.toMatchObject({
      output: {
        meshes: [
          {
            ...mesh,
            virtualServices: 2,
            virtualNodes: 2,
            consumers: [{ accountId: '222222222222', state: 'pending' }],
          },
        ],
        errors: [],
      },
    });
  });

  it('describe a service with who calls it and whom it calls', async () => {
    await expect(
      setUp().invoke('describe-service', {
        ...mesh,
        virtualServiceName: 'app',
      }),
    ).resolves.toMatchObject({
      output: {
        service: { name: 'app', accountId: OWNER, status: 'ACTIVE' },
        workloads: [{ name: 'app' }],
        callers: [{ name: 'ui' }],
        callees: [{ name: 'db', status: 'MISSING' }],
        takenAt: SNAPSHOT.takenAt,
      },
    });
  });

  it('name the services there are, and refuse what is malformed', async () => {
    const { invoke } = setUp();
    await expect(
      invoke('describe-service', { ...mesh, virtualServiceName: 'x' }),
    ).rejects.toThrow(/has no virtual service "x"; it has app, ui, db/);
    await expect(
      invoke('describe-service', {
        ...mesh,
        meshOwner: '1',
        virtualServiceName: 'app',
      }),
    ).rejects.toThrow(/twelve digits/);
    await expect(
      invoke('describe-service', {
        ...mesh,
        meshName: 'none',
        virtualServiceName: 'app',
      }),
    ).rejects.toThrow(/No configured account sees the mesh none/);
  });

  it('need the permission', async () => {
    const { invoke } = setUp(AuthorizeResult.DENY);
    await expect(invoke('list-meshes', {})).rejects.toThrow(/app-mesh\.read/);
    await expect(
      invoke('describe-service', { ...mesh, virtualServiceName: 'app' }),
    ).rejects.toThrow(/app-mesh\.read/);
  });
});
