import type { ClusterResource, ClusterTarget } from '../cluster';
import type { Step } from '../engine';
import { refuseOthersObject } from '../service';
import { objectStep } from './objectStep';
import { serviceReady } from './serviceReady';

/** S15 and S18: one of the team's own manifests beside the Deployment. */
export function manifestStep(options: {
  target: ClusterTarget;
  manifest: ClusterResource;
  after: string[];
}): Step {
  const { target, manifest, after } = options;
  const { apiVersion = 'v1', kind = '', metadata } = manifest;
  const name = metadata?.name ?? '';
  return objectStep({
    id: `${kind.toLowerCase()}-${name}`,
    title: `apply the ${kind} ${name}`,
    done: `applied the ${kind} ${name}`,
    target,
    after,
    reference: { apiVersion, kind, namespace: metadata?.namespace, name },
    wanted: async () => manifest,
    guard: (found, wanted, context) =>
      refuseOthersObject(target, found, wanted, context),
    ready: kind === 'Service' ? serviceReady : undefined,
  });
}
