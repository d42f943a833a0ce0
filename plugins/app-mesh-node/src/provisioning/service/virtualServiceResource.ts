import type { ClusterResource } from '../cluster';
import { customResource } from './customResource';
import type { ServicePlan } from './types';

/** The VirtualService: its App Mesh name is the host name by which callers in any account call it. */
export function virtualServiceResource(service: ServicePlan): ClusterResource {
  const { namespace, serviceName } = service;
  return customResource(service, 'VirtualService', {
    awsName: serviceName,
    provider: {
      virtualRouter: { virtualRouterRef: { name: serviceName, namespace } },
    },
  });
}
