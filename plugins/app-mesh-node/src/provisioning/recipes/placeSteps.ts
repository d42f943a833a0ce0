import type { Step } from '../engine';
import type { ServicePlan } from '../service';
import {
  calleeNameStep,
  deploymentStep,
  manifestStep,
  namespaceStep,
  virtualNodeStep,
} from '../steps';

/**
 * A service's workload in one place: names for its callees, what its pods need, its virtual node, and its
 * Deployment.
 */
export function placeSteps(service: ServicePlan): {
  /** In order; the virtual node is among them. */
  before: Step[];
  node: Step;
  deployment: Step;
} {
  const { mesh, namespace, target, workload } = service;
  const labelled = namespaceStep({
    target,
    meshName: mesh.meshName,
    namespace,
    after: [],
  });
  const names = service.backends.map(backend =>
    calleeNameStep(service, backend, [labelled.id]),
  );
  const objects = [...workload.supports, ...workload.services].map(manifest =>
    manifestStep({ target, manifest, after: [labelled.id] }),
  );
  const node = virtualNodeStep(service, [labelled.id]);
  const before = [labelled, ...names, ...objects, node];
  return {
    before,
    node,
    // Envoy is injected when a pod is made, so its virtual node has to be there before.
    deployment: deploymentStep(
      service,
      before.slice(1).map(({ id }) => id),
    ),
  };
}
