import type { KubernetesApiServer } from '../kubernetes';
import type { RunningCluster } from '../types';
import { createAwsClients } from './aws';
import { ControllerManager } from './ControllerManager';
import { installController } from './install';
import { ResourceReader } from './resources';
import { serveWebhooks } from './webhooks';

/** What a controller is started with. */
export interface AppMeshControllerOptions {
  cluster: RunningCluster;
  awsEndpoint: string;
  credentials: {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken?: string;
  };
  region: string;
  accountId: string;
  kubernetes: KubernetesApiServer;
  /** Calls App Mesh no faster than the released controller does; off by default. */
  throttle?: boolean;
}

/** A running App Mesh controller of one cluster. */
export interface AppMeshController {
  stop(): Promise<void>;
}

/** Installs the App Mesh controller in a cluster and starts it. */
export async function startAppMeshController(
  options: AppMeshControllerOptions,
): Promise<AppMeshController> {
  const { awsEndpoint, credentials, region, accountId, kubernetes } = options;
  const clients = createAwsClients({
    endpoint: awsEndpoint,
    region,
    credentials,
    throttle: options.throttle ?? false,
  });
  const reader = new ResourceReader(kubernetes.store);
  const stopWebhooks = serveWebhooks(kubernetes, reader, { accountId, region });
  function startManager() {
    return new ControllerManager({
      kubernetes,
      clients,
      accountId,
      reader,
    });
  }
  let manager = startManager();
  const unsubscribe = kubernetes.store.onReplaced(() => {
    manager.stop();
    manager = startManager();
    manager.resync();
  });
  installController(kubernetes);
  await kubernetes.settled();
  return {
    async stop() {
      unsubscribe();
      manager.stop();
      stopWebhooks();
      clients.destroy();
    },
  };
}
