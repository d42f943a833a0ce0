import type { ClusterResource } from '../cluster';
import { awsName } from './awsName';
import { customResource } from './customResource';
import type { ServicePlan } from './types';

/** How a virtual node names a callee: by its resource in the same cluster, else by its ARN. */
export type BackendReference =
  | { virtualServiceRef: { name: string; namespace: string } }
  | { virtualServiceARN: string };

/** The VirtualNode of a service. */
export function virtualNodeResource(
  service: ServicePlan,
  cluster: string,
  backends: BackendReference[],
): ClusterResource {
  const { discovery, namespace, port, protocol, serviceName } = service;
  return customResource(service, 'VirtualNode', {
    awsName: awsName(service, cluster),
    podSelector: { matchLabels: service.workload.podLabels },
    listeners: [{ portMapping: { port, protocol } }],
    serviceDiscovery:
      discovery.type === 'dns'
        ? { dns: { hostname: `${serviceName}.${namespace}.svc.cluster.local` } }
        : {
            awsCloudMap: {
              namespaceName: discovery.namespaceName,
              serviceName,
            },
          },
    backends: backends.map(virtualService => ({ virtualService })),
  });
}
