import { FileAccessLog$ } from '@aws-sdk/client-app-mesh';
import type { ClusterResource } from '../cluster';
import { stateAll } from '../schema';
import { awsName } from './awsName';
import { customResource } from './customResource';
import { clientPolicyField, listenerFields } from './settings';
import type { ServicePlan } from './types';

/** How a virtual node names a callee: by its resource in the same cluster, else by its ARN. */
export type BackendReference =
  | { virtualServiceRef: { name: string; namespace: string } }
  | { virtualServiceARN: string };

/**
 * The VirtualNode of a service. What is not to be there is null.
 *
 * @param backends - one for each of the service's, in the same order
 */
export function virtualNodeResource(
  service: ServicePlan,
  cluster: string,
  backends: BackendReference[],
): ClusterResource {
  const { discovery, namespace, port, protocol, serviceName, settings } =
    service;
  const { accessLog, clientPolicy } = settings;
  return customResource(service, 'VirtualNode', {
    awsName: awsName(service, cluster),
    podSelector: { matchLabels: service.workload.podLabels },
    listeners: [
      {
        portMapping: { port, protocol },
        ...listenerFields(settings, protocol),
      },
    ],
    serviceDiscovery:
      discovery.type === 'dns'
        ? { dns: { hostname: `${serviceName}.${namespace}.svc.cluster.local` } }
        : {
            awsCloudMap: {
              namespaceName: discovery.namespaceName,
              serviceName: discovery.serviceName,
            },
          },
    backends: backends.map((reference, index) => ({
      virtualService: {
        ...reference,
        clientPolicy: clientPolicyField(
          service.clientPolicies.get(service.backends[index]),
        ),
      },
    })),
    backendDefaults: clientPolicy
      ? { clientPolicy: clientPolicyField(clientPolicy) }
      : null,
    logging: accessLog
      ? { accessLog: { file: stateAll(accessLog, FileAccessLog$) } }
      : null,
  });
}
