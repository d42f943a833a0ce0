import { UpdateVirtualNodeCommand } from '@aws-sdk/client-app-mesh';
import { ConfigReader } from '@backstage/config';
import {
  TestDatabases,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DefaultAccountDirectory,
  DefaultAwsClients,
  DefaultClusterClients,
  type ClusterClient,
} from '@crossmesh/plugin-app-mesh-node';
import type { Sandbox } from '@crossmesh/sandbox';
import { directClusterConnector } from '../__testUtils__/directClusterConnector';
import {
  OWNER,
  REGION,
  appMeshOf,
  startEstate,
} from '../__testUtils__/sandboxEstate';
import { DatabaseSnapshotStore, type SnapshotStore } from '../store';
import { ResourceViews } from '../views';
import { Collector } from './Collector';
import { TokenBuckets } from './rates';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';

async function eventually<T>(read: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const value = await read();
    if (value !== undefined) {
      return value;
    }
    if (Date.now() > deadline) {
      throw new Error('It did not happen within 15 seconds');
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
}

describe('Collector with a cluster', () => {
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let sandbox: Sandbox;
  let cluster: ClusterClient;
  let collector: Collector;
  let store: SnapshotStore;

  async function readUi() {
    await collector.collect();
    const [snapshot] = await store.list();
    return snapshot?.resources.find(
      ({ kind, name }) => kind === 'VirtualNode' && name === 'ui_yelb',
    );
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
            team: 'group:default/frontend-team',
            clusters: [{ name: 'frontend' }],
          },
        ],
        collector: { requestsPerSecond: 1000 },
      },
    });
    const accounts = DefaultAccountDirectory.fromConfig(config);
    const clusterClients = DefaultClusterClients.create({
      connector: directClusterConnector(sandbox),
    });
    store = await DatabaseSnapshotStore.create(
      mockServices.database({ knex: await databases.init('SQLITE_3') }),
    );
    collector = Collector.create({
      accounts,
      awsClients: DefaultAwsClients.fromConfig(config, { accounts }),
      clusterClients,
      catalog: catalogServiceMock({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'ui' },
            spec: { type: 'website', owner: 'ui-team' },
          },
        ],
      }),
      auth: mockServices.auth(),
      store,
      signals: { publish: async () => {} },
      buckets: TokenBuckets.fromConfig(config),
      logger: mockServices.logger.mock(),
    });
    cluster = await clusterClients.forCluster(accounts.list()[0].clusters[0], {
      credentials: mockCredentials.service(),
    });

    await cluster.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: 'yelb',
        labels: {
          mesh: 'yelb',
          'appmesh.k8s.aws/sidecarInjectorWebhook': 'enabled',
        },
      },
    });
    await cluster.create({
      apiVersion: API_VERSION,
      kind: 'Mesh',
      metadata: { name: 'yelb' },
      spec: { namespaceSelector: { matchLabels: { mesh: 'yelb' } } },
    });
    await cluster.create({
      apiVersion: API_VERSION,
      kind: 'VirtualNode',
      metadata: {
        name: 'ui',
        namespace: 'yelb',
        annotations: { 'crossmesh.io/entity-ref': 'component:default/ui' },
      },
      spec: {
        podSelector: { matchLabels: { app: 'ui' } },
        listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
        serviceDiscovery: { dns: { hostname: 'ui.yelb.svc.cluster.local' } },
      },
    });
    await cluster.create({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'ui', namespace: 'yelb' },
      spec: {
        replicas: 2,
        selector: { matchLabels: { app: 'ui' } },
        template: {
          metadata: { labels: { app: 'ui' } },
          spec: { containers: [{ name: 'ui', image: 'ui' }] },
        },
      },
    });
  }, 30_000);

  afterAll(async () => {
    await sandbox?.stop();
    if (endpointBefore === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = endpointBefore;
    }
  });

  it('joins custom resource, pods, entity and team with what App Mesh tells', async () => {
    const ui = await eventually(async () => {
      const found = await readUi();
      return found?.clusterObject?.workload?.readyPods === 2
        ? found
        : undefined;
    });

    expect(ui).toMatchObject({
      resourceOwner: OWNER,
      clusterObject: {
        cluster: 'frontend',
        accountId: OWNER,
        namespace: 'yelb',
        name: 'ui',
        active: true,
        entityRef: 'component:default/ui',
        workload: { pods: 2, readyPods: 2 },
      },
      ownership: {
        entityRef: 'component:default/ui',
        team: 'group:default/ui-team',
        source: 'cluster-annotation',
      },
    });
  }, 30_000);

  it('tells from both sides what somebody changed in App Mesh past the controller', async () => {
    const before = await readUi();
    expect(before?.clusterObject).not.toHaveProperty('spec');
    expect(before?.clusterObject).not.toHaveProperty('uncompared');
    const listeners = (port: number) => [
      { portMapping: { port, protocol: 'http' as const } },
    ];
    const update = (port: number) =>
      appMeshOf(sandbox, OWNER).send(
        new UpdateVirtualNodeCommand({
          meshName: 'yelb',
          virtualNodeName: 'ui_yelb',
          spec: {
            listeners: listeners(port),
            serviceDiscovery: {
              dns: { hostname: 'ui.yelb.svc.cluster.local' },
            },
          },
        }),
      );
    await update(8080);
    const ui = await readUi();
    expect(ui?.spec).toMatchObject({ listeners: listeners(8080) });
    expect(ui?.clusterObject?.spec).toMatchObject({ listeners: listeners(80) });

    const resources = ResourceViews.create({ store });
    const { clusterSpec, drift } = await resources.get(ui?.arn ?? '', {
      unlimited: true,
      allows: () => true,
    });
    expect(clusterSpec).toEqual(ui?.clusterObject?.spec);
    expect(drift).toEqual([
      { path: 'listeners.0.portMapping.port', before: 8080, after: 80 },
    ]);

    await update(80);
    expect((await readUi())?.clusterObject).toEqual(before?.clusterObject);
  });

  it('keeps what a cluster told while it is away, and says since when', async () => {
    const before = await readUi();
    const fault = sandbox.faults.add({
      match: { plane: 'kubernetes', cluster: 'frontend' },
      effect: { kind: 'drop' },
    });
    const during = await readUi();
    const source = (await store.sources()).find(
      ({ service }) => service === 'kubernetes',
    );
    sandbox.faults.remove(fault.id);

    expect(during?.clusterObject).toEqual(before?.clusterObject);
    expect(during?.ownership).toEqual(before?.ownership);
    expect(source?.error).toMatchObject({
      name: 'ServiceUnavailableError',
      cluster: 'frontend',
      message: expect.stringContaining(
        'The cluster frontend (account 111111111111, us-west-2) could not be reached',
      ),
    });
    expect(source?.readAt).toBeDefined();

    await readUi();
    const after = (await store.sources()).find(
      ({ service }) => service === 'kubernetes',
    );
    expect(after?.error).toBeUndefined();
  }, 30_000);

  it('writes nothing when it is aborted', async () => {
    const before = await store.sources();
    const controller = new AbortController();
    controller.abort();
    await expect(collector.collect(controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await store.sources()).toEqual(before);
  });
});
