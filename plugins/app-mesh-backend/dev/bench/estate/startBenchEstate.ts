import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  GetResourceShareInvitationsCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  DefaultAccountDirectory,
  DefaultClusterClients,
  type ClusterClient,
} from '@crossmesh/plugin-app-mesh-node';
import { startSandbox, type Sandbox } from '@crossmesh/sandbox';
import { ConfigReader } from '@backstage/config';
import { formatAppMeshArn } from '@crossmesh/plugin-app-mesh-common';
import pLimit from 'p-limit';
import { configFor } from '../../../src/__testUtils__/configFor';
import { directClusterConnector } from '../../../src/__testUtils__/directClusterConnector';
import { eventually } from '../../../src/__testUtils__/eventually';
import { REGION, appMeshOf } from '../../../src/__testUtils__/sandboxEstate';
import { countServices } from './naiveRead';
import { serviceManifests, serviceName } from './serviceManifests';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';
const MUCH = 100_000;

export interface BenchEstate {
  sandbox: Sandbox;
  config: ConfigReader;
  accounts: DefaultAccountDirectory;
  clusterClients: DefaultClusterClients;
  /** One per account. */
  clusters: ClusterClient[];
  owner: string;
}

function accountOf(index: number) {
  const id = String(100_000_000_000 + index);
  const name = `account-${index}`;
  return {
    id,
    name,
    accessKeyId: `AKIA${String(index).padStart(16, '0')}`,
    secretAccessKey: `sandbox-${name}`,
    roles: [
      { name: 'crossmesh', trusts: ['arn:aws:iam::100000000000:root'] },
      { name: 'appmesh-controller', trusts: [`arn:aws:iam::${id}:root`] },
    ],
    clusters: [{ name, region: REGION, port: 0, token: `${name}-admin` }],
  };
}

function ramOf(sandbox: Sandbox, accountId: string): RAMClient {
  const account = sandbox.config.accounts.find(({ id }) => id === accountId);
  return new RAMClient({
    region: REGION,
    endpoint: sandbox.endpoint,
    credentials: {
      accessKeyId: account?.accessKeyId ?? '',
      secretAccessKey: account?.secretAccessKey ?? '',
    },
  });
}

async function share(sandbox: Sandbox): Promise<void> {
  const [owner, ...consumers] = sandbox.config.accounts;
  await ramOf(sandbox, owner.id).send(
    new CreateResourceShareCommand({
      name: 'bench',
      resourceArns: [`arn:aws:appmesh:${REGION}:${owner.id}:mesh/bench`],
      principals: consumers.map(({ id }) => id),
      allowExternalPrincipals: true,
    }),
  );
  for (const { id } of consumers) {
    const ram = ramOf(sandbox, id);
    const { resourceShareInvitations = [] } = await ram.send(
      new GetResourceShareInvitationsCommand({}),
    );
    await ram.send(
      new AcceptResourceShareInvitationCommand({
        resourceShareInvitationArn:
          resourceShareInvitations[0].resourceShareInvitationArn,
      }),
    );
  }
}

async function applyMesh(cluster: ClusterClient, owner: string) {
  await cluster.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'bench', labels: { mesh: 'bench' } },
  });
  await cluster.create({
    apiVersion: API_VERSION,
    kind: 'Mesh',
    metadata: { name: 'bench' },
    spec: {
      namespaceSelector: { matchLabels: { mesh: 'bench' } },
      ...(cluster.cluster.accountId !== owner && { meshOwner: owner }),
    },
  });
}

/** One mesh over some accounts, each with a cluster that holds its share of the services. */
export async function startBenchEstate(options: {
  accounts: number;
  services: number;
}): Promise<BenchEstate> {
  const quotas = {
    meshesPerAccount: 15,
    virtualNodesPerMesh: MUCH,
    virtualRoutersPerMesh: MUCH,
    virtualServicesPerMesh: MUCH,
    virtualGatewaysPerMesh: MUCH,
    routesPerVirtualRouter: 50,
    gatewayRoutesPerVirtualGateway: 50,
    backendsPerVirtualNode: 50,
  };
  const sandbox = await startSandbox({
    port: 0,
    podStartDelay: 0,
    logSize: MUCH,
    quotas,
    accounts: Array.from({ length: options.accounts }, (_, index) =>
      accountOf(index),
    ),
  });
  process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
  const owner = sandbox.config.accounts[0].id;
  const config = new ConfigReader(configFor(sandbox));
  const accounts = DefaultAccountDirectory.fromConfig(config);
  const clusterClients = DefaultClusterClients.create({
    connector: directClusterConnector(sandbox),
  });
  const clusters = await Promise.all(
    accounts.list().map(account =>
      clusterClients.forCluster(account.clusters[0], {
        credentials: mockCredentials.service(),
      }),
    ),
  );
  await applyMesh(clusters[0], owner);
  await eventually(async () =>
    (await countServices(sandbox, owner)) === undefined ? undefined : true,
  );
  await share(sandbox);
  await Promise.all(
    clusters.slice(1).map(cluster => applyMesh(cluster, owner)),
  );
  /** Each service calls the next three, most of them in other accounts. */
  const calledBy = (index: number) =>
    [1, 2, 3].map(step => {
      const callee = (index + step) % options.services;
      const accountId = sandbox.config.accounts[callee % clusters.length].id;
      return formatAppMeshArn({
        partition: 'aws',
        region: REGION,
        accountId,
        meshName: 'bench',
        meshOwner: owner,
        resource: { type: 'virtualService', name: serviceName(callee) },
      });
    });
  const limit = pLimit(16);
  await Promise.all(
    Array.from({ length: options.services }, (_, index) =>
      limit(async () => {
        for (const manifest of serviceManifests(index, calledBy(index))) {
          await clusters[index % clusters.length].create(manifest);
        }
      }),
    ),
  );
  const deadline = Date.now() + 600_000;
  while ((await countServices(sandbox, owner)) !== options.services) {
    if (Date.now() > deadline) {
      throw new Error('The controllers did not finish within ten minutes');
    }
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
  }
  appMeshOf(sandbox, owner).destroy();
  return { sandbox, config, accounts, clusterClients, clusters, owner };
}
