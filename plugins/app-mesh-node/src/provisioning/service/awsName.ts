import type { ServicePlan } from './types';

/**
 * The App Mesh name of a service's virtual node and virtual router. Names are mesh-wide, and the
 * controller's default of name and namespace collides as soon as two clusters have the same namespace.
 */
export function awsName(service: ServicePlan, cluster: string): string {
  return `${service.serviceName}_${service.namespace}_${cluster}`;
}
