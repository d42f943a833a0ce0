import type { Recipe, Step } from '../engine';
import {
  planService,
  refuseGateway,
  type OnboardServiceOptions,
} from '../service';
import { virtualRouterStep, virtualServiceStep } from '../steps';
import { inPlace } from './inPlace';
import { placeGates } from './placeGates';
import { placeSteps } from './placeSteps';
import { serviceOutputs } from './serviceOutputs';
import { serviceQuotaGate } from './serviceQuotaGate';

/** What waits for another must not give up before it, or the person is told of the wrong one. */
function patient(extraSeconds: number, step: Step): Step {
  return { ...step, extraSeconds };
}

/**
 * S14 to S18 of the tutorial, for one service in one account or several: names for its callees, a virtual
 * node in each place, router and virtual service at home, and the workload once there is a virtual node to
 * inject for.
 *
 * @returns a recipe with the outputs `virtualServiceArn`, `virtualNodeArn`, and `url` where the manifests
 * hold a Service of type LoadBalancer
 * @throws InputError for what App Mesh or Kubernetes would refuse; NotAllowedError for a gateway in a
 * consumer account
 * @public
 */
export function onboardServiceRecipe(options: OnboardServiceOptions): Recipe {
  refuseGateway(options);
  const service = planService(options);
  const { mesh, serviceName } = service;

  const home = placeSteps(service);
  const others = service.elsewhere.map((place, index) => {
    const { before, deployment } = placeSteps(place);
    return inPlace(index + 1, {
      gates: placeGates(place, false),
      steps: [...before, deployment],
    });
  });
  const otherNodes = service.elsewhere.map(
    (_place, index) => `${home.node.id}-${index + 2}`,
  );
  // The controller itself waits with what refers to a resource of the same cluster; nodes of others it
  // would not find.
  const router = patient(
    1,
    virtualRouterStep(service, [...home.node.after, ...otherNodes]),
  );
  const virtualService = patient(
    2,
    virtualServiceStep(service, home.node.after),
  );
  const deployment: Step = {
    ...home.deployment,
    after: [...home.deployment.after, router.id, virtualService.id],
  };

  return {
    name: 'service:onboard',
    undo: 'app-mesh:service:offboard',
    title: `Onboard ${serviceName} into the mesh ${mesh.meshName}`,
    gates: [
      ...placeGates(service, true),
      ...others.flatMap(({ gates }) => gates),
      serviceQuotaGate(service),
    ],
    steps: [
      ...home.before,
      ...others.flatMap(({ steps }) => steps),
      router,
      virtualService,
      deployment,
    ],
    outputs: context => serviceOutputs(service, context),
  };
}
