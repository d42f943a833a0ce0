import {
  AppMeshClient,
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
  DescribeVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import {
  TestDatabases,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  AnyMeshResource,
  MeshResourceKind,
} from '@crossmesh/plugin-app-mesh-common';
import {
  DefaultAccountDirectory,
  DefaultAwsClients,
  DefaultClusterClients,
  type ClusterClient,
} from '@crossmesh/plugin-app-mesh-node';
import type { Sandbox } from '@crossmesh/sandbox';
import type { KubernetesObject } from '@kubernetes/client-node';
import { applyYelb } from '../__testUtils__/applyYelb';
import { directClusterConnector } from '../__testUtils__/directClusterConnector';
import { eventually } from '../__testUtils__/eventually';
import {
  OWNER,
  REGION,
  appMeshOf,
  startEstate,
} from '../__testUtils__/sandboxEstate';
import { Collector, TokenBuckets } from '../collector';
import { DatabaseLease } from '../lease';
import { DatabaseSnapshotStore, type SnapshotStore } from '../store';
import { CollectionService } from './CollectionService';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';

describe('following a cluster', () => {
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const signals = { publish: jest.fn() };
  let sandbox: Sandbox;
  let cluster: ClusterClient;
  let appMesh: AppMeshClient;
  let collections: CollectionService;
  let store: SnapshotStore;

  async function resource(
    kind: MeshResourceKind,
    name: string,
  ): Promise<AnyMeshResource | undefined> {
    const [snapshot] = await store.list();
    return snapshot?.resources.find(
      item => item.kind === kind && item.name === name,
    );
  }

  /** What this plugin asked, not the controller. */
  function calls() {
    return {
      appMesh: sandbox.log
        .list({ service: 'appmesh', notPrincipal: 'appmesh-controller' })
        .map(({ operation }) => operation ?? ''),
      clusterLists: sandbox.log
        .list({ plane: 'kubernetes', operation: 'list' })
        .filter(({ principal }) => !principal?.includes('controller'))
        .map(({ path }) => path),
    };
  }

  beforeAll(async () => {
    sandbox = await startEstate({ clusters: true });
    process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
    const [main] = sandbox.config.accounts;
    const config = new ConfigReader({
      aws: {
        mainAccount: {
          accessKeyId: main.accessKeyId,
          secretAccessKey: main.secretAccessKey,
        },
        accountDefaults: { roleName: 'crossmesh' },
      },
      appMesh: {
        accounts: [
          {
            accountId: OWNER,
            name: 'frontend',
            regions: [REGION],
            clusters: [{ name: 'frontend' }],
          },
        ],
      },
    });
    const accounts = DefaultAccountDirectory.fromConfig(config);
    const clusterClients = DefaultClusterClients.create({
      connector: directClusterConnector(sandbox),
    });
    cluster = await clusterClients.forCluster(accounts.list()[0].clusters[0], {
      credentials: mockCredentials.service(),
    });
    appMesh = appMeshOf(sandbox, OWNER);
    await applyYelb(cluster);
    await eventually(async () => {
      const router = await cluster.read<
        KubernetesObject & { status?: { routeARNs?: object } }
      >({
        apiVersion: API_VERSION,
        kind: 'VirtualRouter',
        namespace: 'yelb',
        name: 'app',
      });
      return router?.status?.routeARNs;
    });

    const knex = await databases.init('SQLITE_3');
    const lease = DatabaseLease.create({ knex });
    store = await DatabaseSnapshotStore.create(
      mockServices.database({ knex }),
      {
        holder: lease.holder,
      },
    );
    collections = CollectionService.create({
      collector: Collector.create({
        accounts,
        awsClients: DefaultAwsClients.fromConfig(config, { accounts }),
        clusterClients,
        catalog: catalogServiceMock(),
        auth: mockServices.auth(),
        store,
        signals,
        buckets: TokenBuckets.fromConfig(config),
        logger: mockServices.logger.mock(),
      }),
      lease,
      logger: mockServices.logger.mock(),
      beatMilliseconds: 100,
    });
    sandbox.log.clear();
    await collections.start();
  }, 60_000);

  afterAll(async () => {
    await collections?.stop();
    await sandbox?.stop();
    if (endpointBefore === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = endpointBefore;
    }
  });

  it('takes from the cluster what App Mesh need not be asked for, and it is the same', async () => {
    const { appMesh: operations } = calls();
    expect(operations).toContain('ListVirtualNodes');
    expect(operations).not.toContain('ListRoutes');
    expect(
      operations.filter(operation => operation.startsWith('Describe')),
    ).toEqual(['DescribeMesh']);

    const mesh = { meshName: 'yelb' };
    const [{ virtualNode }, { virtualService }, { route }] = await Promise.all([
      appMesh.send(
        new DescribeVirtualNodeCommand({ ...mesh, virtualNodeName: 'ui_yelb' }),
      ),
      appMesh.send(
        new DescribeVirtualServiceCommand({
          ...mesh,
          virtualServiceName: 'app.yelb',
        }),
      ),
      appMesh.send(
        new DescribeRouteCommand({
          ...mesh,
          virtualRouterName: 'app_yelb',
          routeName: 'all',
        }),
      ),
    ]);
    expect((await resource('VirtualNode', 'ui_yelb'))?.spec).toEqual(
      virtualNode?.spec,
    );
    expect((await resource('VirtualService', 'app.yelb'))?.spec).toEqual(
      virtualService?.spec,
    );
    expect((await resource('Route', 'all'))?.spec).toEqual(route?.spec);
    expect((await resource('Route', 'all'))?.parentName).toBe('app_yelb');
  });

  it('asks nothing while nothing changes', async () => {
    sandbox.log.clear();
    await collections.runScheduled();
    await collections.runScheduled();
    expect(calls()).toEqual({ appMesh: [], clusterLists: [] });
    expect(sandbox.log.list({ service: 'ram' })).toEqual([]);
  });

  it('shows what changed, came and went in the cluster without asking AWS', async () => {
    sandbox.log.clear();
    signals.publish.mockClear();
    await cluster.merge({
      apiVersion: API_VERSION,
      kind: 'VirtualNode',
      metadata: { name: 'ui', namespace: 'yelb' },
      spec: { listeners: [{ portMapping: { port: 8080, protocol: 'http' } }] },
    });
    const changed = await eventually(async () => {
      const ui = await resource('VirtualNode', 'ui_yelb');
      return JSON.stringify(ui?.spec).includes('8080') ? ui : undefined;
    });
    expect(changed.version).toBe(2);
    expect(signals.publish).toHaveBeenCalled();

    await cluster.create({
      apiVersion: API_VERSION,
      kind: 'VirtualNode',
      metadata: { name: 'db', namespace: 'yelb' },
      spec: { podSelector: { matchLabels: { app: 'db' } } },
    });
    await eventually(() => resource('VirtualNode', 'db_yelb'));

    await cluster.delete({
      apiVersion: API_VERSION,
      kind: 'VirtualNode',
      namespace: 'yelb',
      name: 'db',
    });
    await eventually(async () =>
      (await resource('VirtualNode', 'db_yelb')) ? undefined : true,
    );
    expect(calls()).toEqual({ appMesh: [], clusterLists: [] });

    const history = await store.changes({ since: 0, limit: 100 });
    expect(
      history
        .filter(({ kind }) => kind === 'VirtualNode')
        .map(({ change, name }) => `${change} ${name}`)
        .filter(line => !line.startsWith('changed db')),
    ).toEqual([
      'removed db_yelb',
      'added db_yelb',
      ...history
        .filter(
          ({ change, name }) => change === 'changed' && name === 'ui_yelb',
        )
        .map(() => 'changed ui_yelb'),
    ]);
    expect(history.flatMap(({ differences }) => differences)).toContainEqual({
      path: 'spec.listeners.0.portMapping.port',
      before: 80,
      after: 8080,
    });
  }, 30_000);

  it('finds App Mesh as the cluster said when it reads it again', async () => {
    sandbox.log.clear();
    await collections.refresh();
    expect(
      calls().appMesh.filter(operation => operation.startsWith('Describe')),
    ).toEqual([]);
    expect((await resource('VirtualNode', 'ui_yelb'))?.lastUpdatedAt).toEqual(
      expect.any(String),
    );
  });
});
