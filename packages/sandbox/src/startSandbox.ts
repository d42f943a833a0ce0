import { createAwsWorld } from './aws';
import { completeSandboxConfig, type SandboxConfigInput } from './config';
import {
  AccountSwitch,
  DefaultFaultRegistry,
  DefaultRequestLog,
} from './control';
import { startAwsEndpoint } from './startAwsEndpoint';
import { startClusters, type StartedCluster } from './startClusters';
import { StateKeeper } from './state';
import type { Sandbox } from './types';

/**
 * Starts the AWS endpoint, and the API server and the App Mesh controller of every cluster.
 *
 * @param config - what is absent takes the default; port 0 picks a free one.
 * @param options - `stateFile` is loaded if it exists, and written when the sandbox is told to.
 * @throws InputError if the configuration contradicts itself, or the state is not valid.
 */
export async function startSandbox(
  config: SandboxConfigInput = {},
  options: { stateFile?: string } = {},
): Promise<Sandbox> {
  const complete = completeSandboxConfig(config);
  const world = createAwsWorld(complete);
  const log = DefaultRequestLog.create(complete.logSize);
  const faults = DefaultFaultRegistry.create(complete.seed);
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
  const keeper = StateKeeper.create({
    world,
    clusters: () => clusters,
    file: options.stateFile,
  });
  const save = () => keeper.save();
  const load = (state: unknown) => keeper.load(state);
  const saveFile = () => keeper.saveFile();
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
      save,
      load,
      saveFile,
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
    await keeper.loadFile();
  } catch (error) {
    await Promise.all(clusters.map(cluster => cluster.stop()));
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
    save,
    load,
    saveFile,
    stop: async () => {
      await Promise.all(clusters.map(cluster => cluster.stop()));
      await endpoint.stop();
    },
  };
}
