import type { ServicePlan } from './types';

/**
 * The App Mesh name of a service's virtual node and virtual router. Names are mesh-wide, and the
 * controller's default of name and namespace collides as soon as two clusters have the same namespace.
 * Clusters have one name each over all accounts; what App Mesh would refuse in it is replaced.
 */
export function awsName(
  service: Pick<ServicePlan, 'namespace' | 'serviceName'>,
  cluster: string,
): string {
  return `${service.serviceName}_${service.namespace}_${cluster.replace(
    /[^A-Za-z0-9_-]/g,
    '-',
  )}`;
}
