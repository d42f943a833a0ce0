import type { Step } from '../engine';
import { virtualRouterResource, type ServicePlan } from '../service';
import { customResourceStep } from './customResourceStep';

/** S14: the virtual router with its route. */
export function virtualRouterStep(service: ServicePlan, after: string[]): Step {
  return customResourceStep({
    service,
    kind: 'VirtualRouter',
    after,
    wanted: cluster => virtualRouterResource(service, cluster),
  });
}
