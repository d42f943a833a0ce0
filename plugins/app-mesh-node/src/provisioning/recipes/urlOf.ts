import type { V1Service } from '@kubernetes/client-node';

/** The address of a Service's load balancer, once it has one. */
export function urlOf({ spec, status }: V1Service): string | undefined {
  const { hostname, ip } = status?.loadBalancer?.ingress?.[0] ?? {};
  const host = hostname ?? ip;
  const port = spec?.ports?.[0]?.port;
  if (spec?.type !== 'LoadBalancer' || !host || !port) {
    return undefined;
  }
  if (port === 443) {
    return `https://${host}`;
  }
  return port === 80 ? `http://${host}` : `http://${host}:${port}`;
}
