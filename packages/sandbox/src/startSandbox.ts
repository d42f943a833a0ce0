import { createAwsWorld } from './aws';
import { completeSandboxConfig, type SandboxConfig } from './config';
import {
  AccountSwitch,
  DefaultFaultRegistry,
  DefaultRequestLog,
} from './control';
import { startAwsEndpoint } from './startAwsEndpoint';
import { startClusters, type StartedCluster } from './startClusters';
import type { Sandbox } from './types';

/**
 * Starts the AWS endpoint, and the API server and the App Mesh controller of every cluster.
 *
 * @param config - what is absent takes the default; port 0 picks a free one.
 * @throws InputError if the configuration contradicts itself.
 */
export async function startSandbox(
  config: Partial<SandboxConfig> = {},
): Promise<Sandbox> {
  const complete = completeSandboxConfig(config);
  const world = createAwsWorld(complete);
  const log = DefaultRequestLog.create();
  const faults = DefaultFaultRegistry.create();
  let clusters: StartedCluster[] = [];
  const accounts = AccountSwitch.create({
    accounts: complete.accounts,
    faults,
    dropConnections: name => {
      clusters
        .find(cluster => cluster.running.name === name)
        ?.dropConnections();
    },
  });
  const stopAccount = (account: string) => accounts.stop(account);
  const startAccount = (account: string) => accounts.start(account);
  const endpoint = await startAwsEndpoint({
    world,
    log,
    faults,
    controlled: {
      log,
      faults,
      clock: world.clock,
      describe: () => ({
        regions: complete.regions,
        accounts: complete.accounts.map(({ id, name }) => ({ id, name })),
        clusters: clusters.map(({ running: { token, ...rest } }) => rest),
      }),
      state: () => world.state,
      stopAccount,
      startAccount,
    },
  });
  try {
    clusters = await startClusters({
      world,
      awsEndpoint: endpoint.url,
      log,
      faults,
    });
  } catch (error) {
    await endpoint.stop();
    throw error;
  }
  return {
    config: complete,
    endpoint: endpoint.url,
    clusters: clusters.map(cluster => cluster.running),
    log,
    faults,
    clock: world.clock,
    stopAccount,
    startAccount,
    stop: async () => {
      await Promise.all(clusters.map(cluster => cluster.stop()));
      await endpoint.stop();
    },
  };
}
