import type { V1Service } from '@kubernetes/client-node';
import type { ClusterResource } from '../cluster';
import type { Observation } from '../engine';

/** Whether a Service has the address that its type promises. */
export function serviceReady(object: ClusterResource): Observation {
  const { spec, status } = object as ClusterResource & V1Service;
  const ingress = status?.loadBalancer?.ingress ?? [];
  return spec?.type !== 'LoadBalancer' || ingress.length > 0
    ? { verdict: 'nothing-to-do' }
    : { verdict: 'wait', reason: 'its load balancer has no address yet' };
}
