import { AppMeshClient } from '@aws-sdk/client-app-mesh';
import { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import { Throttle } from './Throttle';

// The rates of the controller's release.
const READS = { perSecond: 40, burst: 5 };
const WRITES = { perSecond: 8, burst: 5 };

export interface AwsClients {
  appMesh: AppMeshClient;
  cloudMap: ServiceDiscoveryClient;
  destroy(): void;
}

/**
 * The clients with which the controller speaks to its account.
 *
 * @param options - with `throttle`, App Mesh is called no faster than the released controller does.
 */
export function createAwsClients(options: {
  endpoint: string;
  region: string;
  credentials: {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken?: string;
  };
  throttle: boolean;
}): AwsClients {
  const { endpoint, region, credentials, throttle } = options;
  // The work queue tries again by itself, and sooner than the clients would.
  const config = { endpoint, region, credentials, maxAttempts: 1 };
  const appMesh = new AppMeshClient(config);
  const cloudMap = new ServiceDiscoveryClient(config);
  if (throttle) {
    const reads = new Throttle(READS.perSecond, READS.burst);
    const writes = new Throttle(WRITES.perSecond, WRITES.burst);
    appMesh.middlewareStack.add(
      (next, context) => async args => {
        const isRead = /^(Describe|List)/.test(context.commandName ?? '');
        await (isRead ? reads : writes).take();
        return next(args);
      },
      { step: 'initialize', name: 'throttle' },
    );
  }
  return {
    appMesh,
    cloudMap,
    destroy() {
      appMesh.destroy();
      cloudMap.destroy();
    },
  };
}
