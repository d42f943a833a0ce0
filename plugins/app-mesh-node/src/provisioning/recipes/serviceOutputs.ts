import type { V1Service } from '@kubernetes/client-node';
import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import type { ProvisioningContext } from '../engine';
import type { ServicePlan } from '../service';

function urlOf({ spec, status }: V1Service): string | undefined {
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

/** What an onboarded service is called by: its ARNs, and the address of its load balancer. */
export async function serviceOutputs(
  service: ServicePlan,
  context: ProvisioningContext,
): Promise<Record<string, string>> {
  const { namespace, serviceName, target, workload } = service;
  const client = await clusterOf(context, target);
  const statusOf = async (kind: string) =>
    (
      await client.read<ClusterResource>({
        apiVersion: APP_MESH_API,
        kind,
        namespace,
        name: serviceName,
      })
    )?.status;
  const outputs: Record<string, string> = {};
  const serviceArn = (await statusOf('VirtualService'))?.virtualServiceARN;
  if (typeof serviceArn === 'string') {
    outputs.virtualServiceArn = serviceArn;
  }
  const nodeArn = (await statusOf('VirtualNode'))?.virtualNodeARN;
  if (typeof nodeArn === 'string') {
    outputs.virtualNodeArn = nodeArn;
  }
  for (const { metadata } of workload.services) {
    const object = await client.read<V1Service>({
      apiVersion: 'v1',
      kind: 'Service',
      namespace,
      name: metadata?.name ?? '',
    });
    const url = object && urlOf(object);
    if (url) {
      outputs.url ??= url;
    }
  }
  return outputs;
}
