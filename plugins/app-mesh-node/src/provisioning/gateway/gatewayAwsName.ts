import type { GatewayPlan } from './types';

/** The App Mesh name of a gateway or of a route of it, unlike those of other namespaces and clusters. */
export function gatewayAwsName(
  { gatewayName, namespace }: GatewayPlan,
  cluster: string,
  name: string = gatewayName,
): string {
  return `${name}_${namespace}_${cluster.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
