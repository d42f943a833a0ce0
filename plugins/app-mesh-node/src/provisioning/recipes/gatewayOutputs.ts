import type { V1Service } from '@kubernetes/client-node';
import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import type { ProvisioningContext } from '../engine';
import type { GatewayPlan } from '../gateway';
import { urlOf } from './urlOf';

/** What an exposed gateway is called by: its ARN, and the address of its load balancer. */
export async function gatewayOutputs(
  { gatewayName, namespace, target }: GatewayPlan,
  context: ProvisioningContext,
): Promise<Record<string, string>> {
  const client = await clusterOf(context, target);
  const [gateway, service] = await Promise.all([
    client.read<ClusterResource>({
      apiVersion: APP_MESH_API,
      kind: 'VirtualGateway',
      namespace,
      name: gatewayName,
    }),
    client.read<V1Service>({
      apiVersion: 'v1',
      kind: 'Service',
      namespace,
      name: gatewayName,
    }),
  ]);
  const arn = gateway?.status?.virtualGatewayARN;
  const url = service && urlOf(service);
  return {
    ...(typeof arn === 'string' && { virtualGatewayArn: arn }),
    ...(url && { url }),
  };
}
