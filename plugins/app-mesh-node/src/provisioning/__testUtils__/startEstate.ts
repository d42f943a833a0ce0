import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  startSandbox,
  type Sandbox,
  type SandboxConfig,
} from '@crossmesh/sandbox';
import { DefaultAccountDirectory } from '../../accounts';
import { DefaultAwsClients } from '../../aws';
import { DefaultClusterClients } from '../../clusters';
import type { ProvisioningContext } from '../engine';

export const REGION = 'us-west-2';
export const OWNER = '111111111111';
export const CONSUMER = '222222222222';

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

/** The sandbox's two accounts, and the context with which recipes run on them. */
export async function startEstate(
  overrides: Partial<SandboxConfig> = {},
): Promise<{
  sandbox: Sandbox;
  log: string[];
  context: ProvisioningContext;
  stop(): Promise<void>;
}> {
  const sandbox = await startSandbox({
    port: 0,
    podStartDelay: 0,
    accounts: [account(OWNER, 'frontend'), account(CONSUMER, 'backend')],
    ...overrides,
  });
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
  const config = mockServices.rootConfig({
    data: {
      aws: {
        mainAccount: {
          accessKeyId: sandbox.config.accounts[0].accessKeyId,
          secretAccessKey: sandbox.config.accounts[0].secretAccessKey,
        },
        accountDefaults: { roleName: 'crossmesh' },
      },
      appMesh: {
        accounts: sandbox.config.accounts.map(({ id, name }) => ({
          accountId: id,
          name,
          regions: [REGION],
          clusters: [{ name, region: REGION }],
        })),
      },
    },
  });
  const accounts = DefaultAccountDirectory.fromConfig(config);
  const log: string[] = [];
  return {
    sandbox,
    log,
    context: {
      accounts,
      aws: DefaultAwsClients.fromConfig(config, { accounts }),
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
      credentials: mockCredentials.user(),
      logger: {
        info: message => log.push(message),
        warn: message => log.push(message),
      },
      signal: new AbortController().signal,
      taskId: 'task-1',
      waits: { timeoutSeconds: 10, pollMilliseconds: 20 },
    },
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
