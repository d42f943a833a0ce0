import type { Step } from '../engine';
import {
  placeService,
  virtualRouterResource,
  type ServicePlan,
} from '../service';
import { customResourceStep } from './customResourceStep';

/** S14: the virtual router with its route to all places of the service. */
export function virtualRouterStep(service: ServicePlan, after: string[]): Step {
  return customResourceStep({
    service,
    kind: 'VirtualRouter',
    after,
    wanted: (_cluster, context, found) =>
      virtualRouterResource(placeService(service, context), found),
  });
}
