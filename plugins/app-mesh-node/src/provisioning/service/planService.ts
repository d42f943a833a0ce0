import {
  validateAccountId,
  validateCloudMapNamespace,
  validateKubernetesName,
  validateMeshName,
  validatePort,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import { checkRetryPolicy } from './checkRetryPolicy';
import type { OnboardServiceOptions } from './OnboardServiceOptions';
import { readWorkload } from './readWorkload';
import type { ServicePlan } from './types';

/**
 * Checks all that can be known of a service without asking anybody.
 *
 * @throws InputError for what App Mesh or Kubernetes would refuse
 */
export function planService(options: OnboardServiceOptions): ServicePlan {
  const { discovery, entityRef, manifests } = options;
  const serviceName = validateKubernetesName(options.serviceName, 'service');
  const namespace = validateKubernetesName(options.namespace, 'namespace');
  const port = validatePort(options.port);
  checkRetryPolicy(options.retryPolicy, {
    serviceName,
    protocol: options.protocol,
  });
  return {
    mesh: {
      region: validateRegion(options.region),
      meshOwner: validateAccountId(options.meshOwner),
      meshName: validateMeshName(options.meshName),
    },
    target: {
      accountId: validateAccountId(options.accountId),
      region: options.region,
      cluster: options.cluster,
    },
    namespace,
    serviceName,
    port,
    protocol: options.protocol,
    discovery:
      discovery.type === 'cloudMap'
        ? {
            type: 'cloudMap',
            namespaceName: validateCloudMapNamespace(discovery.namespaceName),
          }
        : discovery,
    backends: [...new Set(options.backends)],
    entityRef,
    retryPolicy: options.retryPolicy,
    workload: readWorkload({
      manifests,
      serviceName,
      namespace,
      port,
      dns: discovery.type === 'dns',
      entityRef,
    }),
  };
}
