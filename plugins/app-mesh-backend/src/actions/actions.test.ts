import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import { ReadAuthorizer } from '../authorization';
import type { SnapshotContent, SnapshotStore } from '../store';
import {
  ChangeViews,
  FindingViews,
  MeshEvaluations,
  MeshViews,
} from '../views';
import { registerDescribeServiceAction } from './registerDescribeServiceAction';
import { registerListCallsAction } from './registerListCallsAction';
import { registerListChangesAction } from './registerListChangesAction';
import { registerListFindingsAction } from './registerListFindingsAction';
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
    changes: async () => [
      {
        changedAt: '2026-11-22T10:00:00.000Z',
        mesh,
        accountId: OWNER,
        kind: 'VirtualNode',
        arn: `${ARN}/virtualNode/ui`,
        name: 'ui',
        change: 'changed',
        differences: [{ path: 'spec.listeners.0.portMapping.port' }],
      },
    ],
    at: async () => undefined,
    write: async () => [],
  };
  const accounts: AccountDirectory = {
    list: () => [],
    get: () => {
      throw new Error('unused');
    },
    cluster: () => {
      throw new Error('unused');
    },
  };
  const actionsRegistry = actionsRegistryServiceMock();
  const options = {
    actionsRegistry,
    reading: ReadAuthorizer.create({
      permissions: mockServices.permissions({
        result:
          result === AuthorizeResult.ALLOW
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      }),
      permissionsRegistry: mockServices.permissionsRegistry.mock(),
    }),
    views: MeshViews.create({
      accounts,
      awsClients: { roleArn: () => undefined },
      store,
    }),
  };
  registerListMeshesAction(options);
  registerDescribeServiceAction(options);
  registerListCallsAction(options);
  registerListChangesAction({
    ...options,
    changes: ChangeViews.create({ store }),
  });
  registerListFindingsAction({
    ...options,
    findings: FindingViews.create({
      evaluations: MeshEvaluations.create({ accounts, store }),
    }),
  });
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

  it('list who calls whom and what changed', async () => {
    const { invoke } = setUp();
    await expect(invoke('list-calls', mesh)).resolves.toMatchObject({
      output: {
        calls: [
          { caller: { name: 'app' }, callee: { name: 'db' }, missing: true },
          { caller: { name: 'ui' }, callee: { name: 'app' }, missing: false },
        ],
      },
    });
    await expect(invoke('list-changes', {})).resolves.toMatchObject({
      output: {
        changes: [
          {
            mesh: `us-west-2/${OWNER}/yelb`,
            name: 'ui',
            change: 'changed',
            fields: ['spec.listeners.0.portMapping.port'],
          },
        ],
      },
    });
    await expect(invoke('list-changes', { since: 'then' })).rejects.toThrow(
      /must be a date/,
    );
  });

  it('list what is wrong with a mesh', async () => {
    const { invoke } = setUp();
    await expect(
      invoke('list-findings', { ...mesh, codes: ['AM101'] }),
    ).resolves.toMatchObject({
      output: {
        findings: [
          {
            code: 'AM101',
            kind: 'VirtualNode',
            name: 'app',
            accountId: OWNER,
            explanation: expect.stringContaining('db'),
          },
        ],
        ignoredCount: 0,
      },
    });
    await expect(
      invoke('list-findings', { ...mesh, severities: ['bad'] }),
    ).rejects.toThrow(/must be error, warning or info/);
  });

  it('need the permission', async () => {
    const { invoke } = setUp(AuthorizeResult.DENY);
    await expect(invoke('list-meshes', {})).rejects.toThrow(/app-mesh\.read/);
    await expect(
      invoke('describe-service', { ...mesh, virtualServiceName: 'app' }),
    ).rejects.toThrow(/app-mesh\.read/);
  });
});
