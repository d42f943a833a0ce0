import type { SandboxCluster } from '../config';
import { sendInProcess, type FaultRegistry, type RequestLog } from '../control';
import { startHttpServer } from '../http';
import { WebhookDispatcher } from './admission';
import { ClusterApi } from './api';
import type { User } from './authorization';
import { bootstrapCluster } from './bootstrapCluster';
import { ApiRequestHandler } from './http/ApiRequestHandler';
import { Authenticator } from './http/Authenticator';
import { refusalOf } from './http/refusalOf';
import { StatusError } from './http/StatusError';
import { AddressSource, IdentifierSource } from './objects';
import { ResourceRegistry } from './registry';
import { ObjectStore } from './store';
import { loadCluster, saveCluster, type ClusterState } from './state';
import { WorkloadManager } from './workloads';

const CONTROLLER_USER =
  'system:serviceaccount:appmesh-system:appmesh-controller';

const METHODS = { create: 'POST', update: 'PUT', patch: 'PATCH' };

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
  /** Tells whom a token stands for that is not in the cluster's configuration. */
  authenticateToken?: (token: string) => Promise<User | undefined>;
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
  /**
   * Writes as the App Mesh controller: the log and the faults know the request as they know those over HTTP.
   *
   * @throws StatusError or ConnectionLostError
   */
  writeAsController<T>(
    verb: 'create' | 'update' | 'patch',
    path: string,
    act: () => T,
  ): Promise<T>;
  /** All that exists in the cluster. */
  save(): ClusterState;
  /**
   * Puts what was saved in the place of all that exists; clients have to list again, and
   * controllers begin anew.
   *
   * @throws InputError if it is not the state of a cluster; nothing is changed then.
   */
  load(saved: unknown): Promise<void>;
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
  const addresses = new AddressSource();
  const api = new ClusterApi({
    store,
    registry,
    identifiers,
    webhooks,
    nextAddress: () => addresses.nextService(),
  });
  const workloads = new WorkloadManager({
    api,
    store,
    registry,
    identifiers,
    addresses,
    cluster: cluster.name,
    region: cluster.region,
    podStartDelay,
  });
  bootstrapCluster(api, registry, cluster.region);

  const kept = { store, identifiers, addresses };
  const authenticator = new Authenticator(
    options.authenticateToken ?? (async () => undefined),
  );
  authenticator.add(cluster.token, {
    name: 'sandbox-admin',
    groups: ['system:masters', 'system:authenticated'],
  });
  for (const { name, token, groups = [], rules } of cluster.users ?? []) {
    authenticator.add(token, {
      name,
      groups: [...groups, 'system:authenticated'],
      rules,
    });
  }
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
    writeAsController(verb, path, act) {
      const request = {
        plane: 'kubernetes',
        cluster: cluster.name,
        accountId: account.id,
        region: cluster.region,
        principal: CONTROLLER_USER,
        operation: verb,
        method: METHODS[verb],
        path,
        write: true,
      } as const;
      return sendInProcess(
        request,
        { faults, log },
        {
          act,
          refuse: refusalOf,
          statusOf: error => (error instanceof StatusError ? error.code : 500),
        },
      );
    },
    save: () => saveCluster(kept),
    async load(saved) {
      loadCluster(kept, saved);
      await workloads.settled();
    },
    settled: () => workloads.settled(),
    dropConnections: () => http.dropConnections(),
    async stop() {
      workloads.stop();
      await http.stop();
    },
  };
}
