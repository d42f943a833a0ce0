import {
  CreateVirtualNodeCommand,
  TagResourceCommand,
} from '@aws-sdk/client-app-mesh';
import {
  CreateHttpNamespaceCommand,
  ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';
import {
  mockCredentials,
  mockServices,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  DefaultAccountDirectory,
  DefaultAwsClients,
  DefaultClusterClients,
} from '@crossmesh/plugin-app-mesh-node';
import type { Sandbox } from '@crossmesh/sandbox';
import { Collector, TokenBuckets } from '../collector';
import { DatabaseSnapshotStore, type SnapshotStore } from '../store';
import { FaultyCatalog } from './FaultyCatalog';
import { applyYelb } from './applyYelb';
import { configFor } from './configFor';
import { directClusterConnector } from './directClusterConnector';
import { eventually } from './eventually';
import {
  CONSUMER,
  LOCKED,
  OWNER,
  REGION,
  acceptYelb,
  appMeshOf,
  shareYelb,
  startEstate,
} from './sandboxEstate';

/** How long a source may be silent; each of its answers comes within a few milliseconds. */
const ANSWER_MILLISECONDS = 400;

/** Two accounts that share a mesh, of which every source has something to tell. */
export interface FaultEstate {
  sandbox: Sandbox;
  catalog: FaultyCatalog;
  store: SnapshotStore;
  logger: ReturnType<typeof mockServices.logger.mock>;
  /** A collector that has read nothing yet, and whose AWS clients have no credentials yet. */
  createCollector(): Collector;
  stop(): Promise<void>;
}

async function fill(sandbox: Sandbox): Promise<void> {
  await shareYelb(sandbox);
  await acceptYelb(sandbox);
  const backend = appMeshOf(sandbox, CONSUMER);
  const { virtualNode } = await backend.send(
    new CreateVirtualNodeCommand({
      meshName: 'yelb',
      meshOwner: OWNER,
      virtualNodeName: 'db',
      spec: {},
    }),
  );
  await backend.send(
    new TagResourceCommand({
      resourceArn: virtualNode?.metadata?.arn,
      tags: [{ key: 'owner', value: 'db-team' }],
    }),
  );
  const [{ accessKeyId, secretAccessKey }] = sandbox.config.accounts;
  await new ServiceDiscoveryClient({
    region: REGION,
    endpoint: sandbox.endpoint,
    credentials: { accessKeyId, secretAccessKey },
  }).send(new CreateHttpNamespaceCommand({ Name: 'yelb.local' }));
}

export async function startFaultEstate(
  databases: TestDatabases,
): Promise<FaultEstate> {
  const sandbox = await startEstate({ clusters: true });
  process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
  const { appMesh, aws } = configFor(sandbox);
  const config = new ConfigReader({
    aws,
    appMesh: {
      accounts: appMesh.accounts.filter(
        ({ accountId }) => accountId !== LOCKED,
      ),
      collector: { requestsPerSecond: 1000 },
    },
  });
  const accounts = DefaultAccountDirectory.fromConfig(config);
  const clusterClients = DefaultClusterClients.create({
    connector: directClusterConnector(sandbox),
    answerMilliseconds: ANSWER_MILLISECONDS,
  });
  const [frontend] = accounts.list()[0].clusters;
  await applyYelb(
    await clusterClients.forCluster(frontend, {
      credentials: mockCredentials.service(),
    }),
  );
  const catalog = await FaultyCatalog.start([
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'ui' },
      spec: { type: 'website', owner: 'ui-team' },
    },
  ]);
  const store = await DatabaseSnapshotStore.create(
    mockServices.database({ knex: await databases.init('SQLITE_3') }),
  );
  const logger = mockServices.logger.mock();
  const createCollector = () =>
    Collector.create({
      accounts,
      awsClients: DefaultAwsClients.fromConfig(config, {
        accounts,
        answerMilliseconds: ANSWER_MILLISECONDS,
      }),
      clusterClients,
      catalog: catalog.service,
      auth: mockServices.auth(),
      store,
      signals: { publish: async () => {} },
      buckets: TokenBuckets.fromConfig(config, { firstPauseMilliseconds: 10 }),
      logger,
      retryMilliseconds: 100,
      answerMilliseconds: 5 * ANSWER_MILLISECONDS,
    });
  await eventually(async () => {
    const seen = sandbox.log.list({ operation: 'CreateVirtualService' });
    return seen.length > 0 ? true : undefined;
  });
  await fill(sandbox);
  return {
    sandbox,
    catalog,
    store,
    logger,
    createCollector,
    stop: async () => {
      await catalog.stop();
      await sandbox.stop();
    },
  };
}
