import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultAccountDirectory,
  DefaultAwsClients,
  DefaultClusterClients,
  type AccountDirectory,
  type AwsClients,
  type ClusterClients,
} from '@crossmesh/plugin-app-mesh-node';
import {
  startSandbox,
  type Sandbox,
  type SandboxConfigInput,
} from '@crossmesh/sandbox';

const REGION = 'us-west-2';
const OWNER = '111111111111';

function account(id: string, name: string) {
  return {
    id,
    name,
    accessKeyId: `AKIA${name.toUpperCase().padEnd(16, '0')}`,
    secretAccessKey: `sandbox-${name}`,
    roles: [
      { name: 'crossmesh', trusts: [`arn:aws:iam::${OWNER}:root`] },
      { name: 'appmesh-controller', trusts: [`arn:aws:iam::${id}:root`] },
    ],
    clusters: [{ name, region: REGION, port: 0, token: `${name}-admin` }],
  };
}

/** What an adopter would configure for the sandbox's accounts. */
function configFor(sandbox: Sandbox) {
  const [main] = sandbox.config.accounts;
  return {
    aws: {
      mainAccount: {
        accessKeyId: main.accessKeyId,
        secretAccessKey: main.secretAccessKey,
      },
      accountDefaults: { roleName: 'crossmesh' },
    },
    appMesh: {
      sharing: { allowExternalAccounts: true },
      accounts: sandbox.config.accounts.map(({ id, name }) => ({
        accountId: id,
        name,
        regions: [REGION],
        clusters: [{ name, region: REGION }],
      })),
    },
  };
}

export interface Estate {
  sandbox: Sandbox;
  accounts: AccountDirectory;
  aws: AwsClients;
  clusters: ClusterClients;
  config: ReturnType<typeof configFor>;
  /** What Crossmesh wrote, and not the controllers. */
  writes(): string[];
  stop(): Promise<void>;
}

/** Two accounts with a cluster each, and what reaches them. */
export async function startEstate(
  overrides: SandboxConfigInput = {},
): Promise<Estate> {
  const sandbox = await startSandbox({
    port: 0,
    podStartDelay: 0,
    accounts: [account(OWNER, 'frontend'), account('222222222222', 'backend')],
    ...overrides,
  });
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
  const config = configFor(sandbox);
  const rootConfig = mockServices.rootConfig({ data: config });
  const accounts = DefaultAccountDirectory.fromConfig(rootConfig);
  return {
    sandbox,
    accounts,
    aws: DefaultAwsClients.fromConfig(rootConfig, { accounts }),
    clusters: DefaultClusterClients.create({
      connector: {
        connect: async cluster => {
          const running = sandbox.clusters.find(
            ({ name }) => name === cluster.name,
          );
          return {
            baseUrl: running?.server ?? '',
            headers: async () => ({
              Authorization: `Bearer ${running?.token}`,
            }),
          };
        },
      },
    }),
    config,
    writes: () =>
      sandbox.log
        .list({ write: true, notPrincipal: 'appmesh-controller' })
        .map(({ operation, path }) => `${operation} ${path}`),
    async stop() {
      if (endpointBefore === undefined) {
        delete process.env.AWS_ENDPOINT_URL;
      } else {
        process.env.AWS_ENDPOINT_URL = endpointBefore;
      }
      await sandbox.stop();
    },
  };
}
