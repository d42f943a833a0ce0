import { APP_MESH_API, clusterOf } from '../cluster';
import type { Step } from '../engine';
import {
  gatewayRouteResource,
  type GatewayPlan,
  type GatewayRoutePlan,
} from '../gateway';
import { backendReferences } from '../service';
import { gatewayObjectStep } from './gatewayObjectStep';
import { reconciled } from './reconciled';

/** A gateway route to a virtual service of whatever account, until App Mesh has it. */
export function gatewayRouteStep(
  gateway: GatewayPlan,
  route: GatewayRoutePlan,
  after: string[],
): Step {
  const { mesh, target } = gateway;
  const words = 'gateway route';
  return gatewayObjectStep({
    gateway,
    apiVersion: APP_MESH_API,
    kind: 'GatewayRoute',
    name: route.name,
    words,
    after,
    async wanted(context) {
      const { cluster } = await clusterOf(context, target);
      const [virtualService] = await backendReferences(context, {
        mesh,
        target,
        backends: [route.virtualService],
      });
      return gatewayRouteResource(gateway, route, {
        cluster: cluster.name,
        virtualService,
      });
    },
    ready: reconciled(words),
  });
}
