import type { Step } from '../engine';
import {
  gatewayDeployment,
  gatewayService,
  type GatewayPlan,
} from '../gateway';
import { deploymentReady } from './deploymentReady';
import { gatewayObjectStep } from './gatewayObjectStep';
import { serviceReady } from './serviceReady';

/** A gateway's Envoys, and the Service through which they are called. */
export function gatewayWorkloadSteps(
  gateway: GatewayPlan,
  after: string[],
): Step[] {
  return [
    gatewayObjectStep({
      gateway,
      apiVersion: 'v1',
      kind: 'Service',
      words: 'Service of the gateway',
      after,
      wanted: async () => gatewayService(gateway),
      ready: serviceReady,
    }),
    gatewayObjectStep({
      gateway,
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      words: 'Envoys of the gateway',
      after,
      wanted: async () => gatewayDeployment(gateway),
      ready: deploymentReady,
      warningKinds: ['Deployment', 'ReplicaSet', 'Pod'],
    }),
  ];
}
