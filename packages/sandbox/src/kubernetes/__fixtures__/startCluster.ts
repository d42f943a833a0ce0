import {
  ApiextensionsV1Api,
  AppsV1Api,
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  KubernetesObjectApi,
} from '@kubernetes/client-node';
import type { SandboxClusterUser } from '../../config';
import { DefaultFaultRegistry, DefaultRequestLog } from '../../control';
import { startKubernetesApiServer } from '../startKubernetesApiServer';

export const TOKEN = 'cluster-admin-token';

/** The configuration of a client of a cluster. */
export function kubeConfigFor(server: string, token: string = TOKEN) {
  const config = new KubeConfig();
  config.loadFromOptions({
    clusters: [{ name: 'cluster', server, skipTLSVerify: true }],
    users: [{ name: 'user', token }],
    contexts: [{ name: 'context', cluster: 'cluster', user: 'user' }],
    currentContext: 'context',
  });
  return config;
}

/** Clients that we did not write. */
export function kubernetesClients(config: KubeConfig) {
  return {
    config,
    core: config.makeApiClient(CoreV1Api),
    apps: config.makeApiClient(AppsV1Api),
    custom: config.makeApiClient(CustomObjectsApi),
    extensions: config.makeApiClient(ApiextensionsV1Api),
    objects: KubernetesObjectApi.makeApiClient(config),
  };
}

/** An API server alone, without an App Mesh controller. */
export async function startCluster(users?: SandboxClusterUser[]) {
  const log = DefaultRequestLog.create();
  const faults = DefaultFaultRegistry.create();
  const kubernetes = await startKubernetesApiServer({
    cluster: {
      name: 'test',
      region: 'us-west-2',
      port: 0,
      token: TOKEN,
      users,
    },
    account: { id: '111111111111', name: 'frontend' },
    host: '127.0.0.1',
    log,
    faults,
    seed: 1,
    podStartDelay: 20,
  });
  const { server } = kubernetes;
  return {
    kubernetes,
    log,
    faults,
    ...kubernetesClients(kubeConfigFor(server)),
    /** A request as it goes over the wire. */
    request: (path: string, init: RequestInit = {}) =>
      fetch(`${server}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${TOKEN}`, ...init.headers },
      }),
  };
}
