import type { V1Service } from '@kubernetes/client-node';
import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import type { ProvisioningContext } from '../engine';
import type { ServicePlan } from '../service';
import { urlOf } from './urlOf';

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
  const [serviceStatus, nodeStatus, ...objects] = await Promise.all([
    statusOf('VirtualService'),
    statusOf('VirtualNode'),
    ...workload.services.map(({ metadata }) =>
      client.read<V1Service>({
        apiVersion: 'v1',
        kind: 'Service',
        namespace,
        name: metadata?.name ?? '',
      }),
    ),
  ]);
  const outputs: Record<string, string> = {};
  if (typeof serviceStatus?.virtualServiceARN === 'string') {
    outputs.virtualServiceArn = serviceStatus.virtualServiceARN;
  }
  if (typeof nodeStatus?.virtualNodeARN === 'string') {
    outputs.virtualNodeArn = nodeStatus.virtualNodeARN;
  }
  for (const object of objects) {
    const url = object && urlOf(object);
    if (url) {
      outputs.url ??= url;
    }
  }
  return outputs;
}
