import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { RunningCluster, SandboxConfig } from '@crossmesh/sandbox';
import { DefaultAccountDirectory } from '../../accounts';
import { DefaultAwsClients } from '../../aws';
import { DefaultClusterClients } from '../../clusters';
import { WriteBudget, type ProvisioningContext } from '../engine';

/**
 * The context with which recipes run on a sandbox, as the user of its first account, who assumes the role
 * `crossmesh` of each. The AWS clients take its endpoint from `AWS_ENDPOINT_URL`.
 */
export function contextOn(
  sandbox: { config: SandboxConfig; clusters: RunningCluster[] },
  options: { log: string[] },
): ProvisioningContext {
  const { log } = options;
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
        accounts: sandbox.config.accounts.map(({ clusters, id, name }) => ({
          accountId: id,
          name,
          regions: [...new Set(clusters.map(({ region }) => region))],
          clusters: clusters.map(cluster => ({
            name: cluster.name,
            region: cluster.region,
          })),
        })),
      },
    },
  });
  const accounts = DefaultAccountDirectory.fromConfig(config);
  return {
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
    waits: { timeoutSeconds: 10, pollMilliseconds: 20, retryMilliseconds: 20 },
    // A sandbox has no account whose limits others need too.
    budget: WriteBudget.create({ writesPerSecond: 1_000, burst: 1_000 }),
  };
}
