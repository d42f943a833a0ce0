import type { AwsWorld } from './aws';
import type { SandboxAccount, SandboxCluster } from './config';
import type { FaultRegistry, RequestLog } from './control';
import { startAppMeshController } from './controller';
import { startKubernetesApiServer, verifyEksToken } from './kubernetes';
import type { RunningCluster } from './types';

const CONTROLLER_ROLE = 'appmesh-controller';
const TEN_YEARS = 10 * 365 * 24 * 3600;

/** A cluster with its API server and its App Mesh controller. */
export interface StartedCluster {
  running: RunningCluster;
  /** All that exists in the cluster, as JSON. */
  save(): unknown;
  /** @throws InputError if it is not the state of a cluster; nothing is changed then. */
  load(saved: unknown): Promise<void>;
  /** Cuts the open connections of its clients. */
  dropConnections(): void;
  stop(): Promise<void>;
}

interface ClusterOptions {
  world: AwsWorld;
  awsEndpoint: string;
  log: RequestLog;
  faults: FaultRegistry;
}

async function startCluster(
  account: SandboxAccount,
  cluster: SandboxCluster,
  { world, awsEndpoint, log, faults }: ClusterOptions,
): Promise<StartedCluster> {
  const { host, seed, podStartDelay } = world.config;
  const kubernetes = await startKubernetesApiServer({
    cluster,
    account: { id: account.id, name: account.name },
    host,
    log,
    faults,
    seed,
    podStartDelay,
    async authenticateToken(token) {
      const principal = await verifyEksToken(
        token,
        cluster.name,
        world.credentials,
      );
      // As where every principal of the owning account has an access entry of an administrator.
      return principal?.accountId === account.id
        ? {
            name: principal.arn,
            groups: ['system:masters', 'system:authenticated'],
          }
        : undefined;
    },
  });
  const running: RunningCluster = {
    name: cluster.name,
    accountId: account.id,
    region: cluster.region,
    server: kubernetes.server,
    token: cluster.token,
  };
  world.clusterEndpoints.set(cluster.name, kubernetes.server);
  const role = world.state.iam.roles[account.id]?.[CONTROLLER_ROLE];
  const session = world.credentials.issue({
    accountId: account.id,
    roleName: CONTROLLER_ROLE,
    roleId: role?.id ?? `AROA${world.ids.key(17)}`,
    sessionName: cluster.name,
    duration: TEN_YEARS,
  });
  try {
    const controller = await startAppMeshController({
      cluster: running,
      awsEndpoint,
      credentials: {
        accessKeyId: session.accessKeyId,
        secretAccessKey: session.secretAccessKey,
        sessionToken: session.sessionToken,
      },
      region: cluster.region,
      accountId: account.id,
      kubernetes,
    });
    return {
      running,
      save: () => kubernetes.save(),
      load: saved => kubernetes.load(saved),
      dropConnections: () => kubernetes.dropConnections(),
      stop: async () => {
        await controller.stop();
        await kubernetes.stop();
      },
    };
  } catch (error) {
    await kubernetes.stop();
    throw error;
  }
}

/** Starts all clusters of all accounts; if one cannot start, none is left running. */
export async function startClusters(
  options: ClusterOptions,
): Promise<StartedCluster[]> {
  const results = await Promise.allSettled(
    options.world.config.accounts.flatMap(account =>
      account.clusters.map(cluster => startCluster(account, cluster, options)),
    ),
  );
  const started: StartedCluster[] = [];
  let failure: unknown;
  for (const result of results) {
    if (result.status === 'fulfilled') {
      started.push(result.value);
    } else {
      failure ??= result.reason;
    }
  }
  if (failure !== undefined) {
    await Promise.all(started.map(cluster => cluster.stop()));
    throw failure;
  }
  return started;
}
