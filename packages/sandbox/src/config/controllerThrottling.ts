import type { SandboxThrottling } from './types';

/**
 * The rates to which the App Mesh controller limits itself (`pkg/aws/throttle/defaults.go`). AWS
 * has published none; these are the nearest that is known.
 */
export const controllerThrottling: SandboxThrottling = {
  appmesh: {
    reads: { rate: 40, burst: 5 },
    writes: { rate: 8, burst: 5 },
  },
  servicediscovery: {
    operations: {
      ListNamespaces: { rate: 1, burst: 8 },
      ListServices: { rate: 1, burst: 8 },
      GetService: { rate: 4, burst: 40 },
      CreateService: { rate: 8, burst: 80 },
      DeleteService: { rate: 8, burst: 80 },
      ListInstances: { rate: 40, burst: 400 },
      RegisterInstance: { rate: 4, burst: 80 },
      DeregisterInstance: { rate: 4, burst: 80 },
      GetOperation: { rate: 4, burst: 40 },
      DiscoverInstances: { rate: 400, burst: 80 },
    },
  },
};
