import type { SandboxCluster } from '../config';
import type { FaultRegistry, RequestLog } from '../control';
import { startHttpServer } from '../http';
import { WebhookDispatcher } from './admission';
import { ClusterApi } from './api';
import { bootstrapCluster } from './bootstrapCluster';
import { ApiRequestHandler } from './http/ApiRequestHandler';
import { Authenticator } from './http/Authenticator';
import { IdentifierSource } from './objects';
import { ResourceRegistry } from './registry';
import { ObjectStore } from './store';
import { WorkloadManager } from './workloads';

const CONTROLLER_USER =
  'system:serviceaccount:appmesh-system:appmesh-controller';

/** What an API server is started with. */
export interface KubernetesApiServerOptions {
  cluster: SandboxCluster;
  account: { id: string; name: string };
  host: string;
  log: RequestLog;
  faults: FaultRegistry;
  seed: number;
  /** Milliseconds from the creation of a pod until it is ready. */
  podStartDelay: number;
}

/** A running API server of one cluster. */
export interface KubernetesApiServer {
  /** Its URL. */
  server: string;
  /** The verbs, for controllers in this process. */
  api: ClusterApi;
  store: ObjectStore;
  registry: ResourceRegistry;
  identifiers: IdentifierSource;
  webhooks: WebhookDispatcher;
  /** Writes what the App Mesh controller has written into the request log. */
  recordControllerWrite(verb: string, path: string): void;
  /** Resolves when the cluster's own controllers have nothing more to do at once. */
  settled(): Promise<void>;
  /** Cuts the open connections of its clients, watches included. */
  dropConnections(): void;
  stop(): Promise<void>;
}

/** Starts the API server of one cluster, with the controllers that every cluster has. */
export async function startKubernetesApiServer(
  options: KubernetesApiServerOptions,
): Promise<KubernetesApiServer> {
  const { cluster, account, host, log, faults, seed, podStartDelay } = options;
  const store = new ObjectStore();
  const registry = new ResourceRegistry();
  const identifiers = new IdentifierSource(seed, cluster.name);
  const webhooks = new WebhookDispatcher(store);
  let lastAddress = 0;
  const api = new ClusterApi({
    store,
    registry,
    identifiers,
    webhooks,
    nextAddress: () => {
      lastAddress += 1;
      return lastAddress;
    },
  });
  const workloads = new WorkloadManager({
    api,
    store,
    registry,
    identifiers,
    cluster: cluster.name,
    region: cluster.region,
    podStartDelay,
  });
  bootstrapCluster(api, registry, cluster.region);

  const authenticator = new Authenticator();
  authenticator.add(cluster.token, {
    name: 'sandbox-admin',
    groups: ['system:masters', 'system:authenticated'],
  });
  const handler = new ApiRequestHandler({
    cluster: cluster.name,
    accountId: account.id,
    region: cluster.region,
    authenticator,
    api,
    registry,
    store,
    log,
    faults,
  });
  const http = await startHttpServer({
    host,
    port: cluster.port,
    handle: (request, response) => handler.handle(request, response),
  });
  return {
    server: http.url,
    api,
    store,
    registry,
    identifiers,
    webhooks,
    recordControllerWrite(verb, path) {
      log.record({
        at: new Date().toISOString(),
        plane: 'kubernetes',
        cluster: cluster.name,
        accountId: account.id,
        region: cluster.region,
        principal: CONTROLLER_USER,
        operation: verb,
        method: verb === 'patch' ? 'PATCH' : 'PUT',
        path,
        status: 200,
        write: true,
      });
    },
    settled: () => workloads.settled(),
    dropConnections: () => http.dropConnections(),
    async stop() {
      workloads.stop();
      await http.stop();
    },
  };
}
