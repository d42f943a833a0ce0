import type { Recipe } from '../engine';
import {
  accountGate,
  backendsGate,
  cloudMapGate,
  controllerGate,
  meshResourceGate,
  meshVisibleGate,
  namesFreeGate,
  podsUnclaimedGate,
} from '../gates';
import {
  planService,
  refuseGateway,
  type OnboardServiceOptions,
} from '../service';
import {
  calleeNameStep,
  deploymentStep,
  manifestStep,
  namespaceStep,
  virtualNodeStep,
  virtualRouterStep,
  virtualServiceStep,
} from '../steps';
import { serviceOutputs } from './serviceOutputs';

/**
 * S14 to S18 of the tutorial, for one service: names for its callees, virtual node, router and service,
 * and the workload once there is a virtual node to inject for.
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
  const { discovery, mesh, namespace, serviceName, target, workload } = service;

  const labelled = namespaceStep({
    target,
    meshName: mesh.meshName,
    namespace,
    after: [],
  });
  const names = service.backends.map(backend =>
    calleeNameStep(service, backend, [labelled.id]),
  );
  const before = [...workload.supports, ...workload.services].map(object =>
    manifestStep({ target, manifest: object, after: [labelled.id] }),
  );
  const node = virtualNodeStep(service, [labelled.id]);
  const router = virtualRouterStep(service, [node.id]);
  const virtualService = virtualServiceStep(service, [router.id]);
  // Envoy is injected when a pod is made, so its virtual node has to be there before.
  const deployment = deploymentStep(service, [
    ...names.map(({ id }) => id),
    ...before.map(({ id }) => id),
    virtualService.id,
  ]);

  return {
    name: 'service:onboard',
    title: `Onboard ${serviceName} into the mesh ${mesh.meshName}`,
    gates: [
      accountGate(target),
      meshVisibleGate(mesh, target.accountId),
      controllerGate(target),
      meshResourceGate(mesh, target),
      namesFreeGate(service),
      podsUnclaimedGate(service),
      backendsGate(service),
      ...(discovery.type === 'cloudMap'
        ? [cloudMapGate({ ...target, name: discovery.namespaceName })]
        : []),
    ],
    steps: [
      labelled,
      ...names,
      ...before,
      node,
      router,
      virtualService,
      deployment,
    ],
    outputs: context => serviceOutputs(service, context),
  };
}
