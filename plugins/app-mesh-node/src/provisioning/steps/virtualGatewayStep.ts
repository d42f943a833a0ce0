import { APP_MESH_API, clusterOf } from '../cluster';
import type { Step } from '../engine';
import { virtualGatewayResource, type GatewayPlan } from '../gateway';
import { gatewayObjectStep } from './gatewayObjectStep';
import { reconciled } from './reconciled';

/** The virtual gateway, until App Mesh has it. */
export function virtualGatewayStep(
  gateway: GatewayPlan,
  after: string[],
): Step {
  const words = 'virtual gateway';
  return gatewayObjectStep({
    gateway,
    apiVersion: APP_MESH_API,
    kind: 'VirtualGateway',
    words,
    after,
    async wanted(context) {
      const { cluster } = await clusterOf(context, gateway.target);
      return virtualGatewayResource(gateway, cluster.name);
    },
    ready: reconciled(words),
  });
}
