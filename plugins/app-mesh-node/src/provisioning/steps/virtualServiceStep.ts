import { APP_MESH_API, isReconciled } from '../cluster';
import type { Step } from '../engine';
import {
  refuseForeign,
  virtualServiceResource,
  type ServicePlan,
} from '../service';
import { objectStep } from './objectStep';

/** S14: the virtual service, the name by which the others call. */
export function virtualServiceStep(
  service: ServicePlan,
  after: string[],
): Step {
  const { namespace, serviceName, target } = service;
  return objectStep({
    id: 'virtual-service',
    title: `create the virtual service ${serviceName}`,
    done: `created the virtual service ${serviceName}`,
    target,
    after,
    reference: {
      apiVersion: APP_MESH_API,
      kind: 'VirtualService',
      namespace,
      name: serviceName,
    },
    wanted: async () => virtualServiceResource(service),
    guard: (found, wanted, context) =>
      refuseForeign(service, found, wanted, context),
    ready: object =>
      isReconciled(object)
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: 'the virtual service is not active yet' },
  });
}
