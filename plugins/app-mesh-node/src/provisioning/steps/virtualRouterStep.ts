import { APP_MESH_API, clusterOf, isReconciled } from '../cluster';
import type { Step } from '../engine';
import {
  refuseForeign,
  virtualRouterResource,
  type ServicePlan,
} from '../service';
import { objectStep } from './objectStep';

/** S14: the virtual router with its route. */
export function virtualRouterStep(service: ServicePlan, after: string[]): Step {
  const { namespace, serviceName, target } = service;
  return objectStep({
    id: 'virtual-router',
    title: `create the virtual router of ${serviceName}`,
    done: `created the virtual router of ${serviceName}`,
    target,
    after,
    reference: {
      apiVersion: APP_MESH_API,
      kind: 'VirtualRouter',
      namespace,
      name: serviceName,
    },
    wanted: async context => {
      const client = await clusterOf(context, target);
      return virtualRouterResource(service, client.cluster.name);
    },
    guard: (found, wanted, context) =>
      refuseForeign(service, found, wanted, context),
    ready: object =>
      isReconciled(object)
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: 'the virtual router is not active yet' },
  });
}
