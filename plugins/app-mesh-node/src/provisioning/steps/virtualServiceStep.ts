import type { Step } from '../engine';
import { virtualServiceResource, type ServicePlan } from '../service';
import { customResourceStep } from './customResourceStep';

/** S14: the virtual service, the name by which the others call. */
export function virtualServiceStep(
  service: ServicePlan,
  after: string[],
): Step {
  return customResourceStep({
    service,
    kind: 'VirtualService',
    after,
    wanted: () => virtualServiceResource(service),
  });
}
