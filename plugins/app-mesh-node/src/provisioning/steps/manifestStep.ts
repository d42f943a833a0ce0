import type { V1Deployment, V1Service } from '@kubernetes/client-node';
import type { ClusterResource, ClusterTarget } from '../cluster';
import type { Observation, Step } from '../engine';
import { objectStep } from './objectStep';

function deploymentReady(object: ClusterResource): Observation {
  const { metadata, spec, status } = object as ClusterResource & V1Deployment;
  const wanted = spec?.replicas ?? 1;
  const rolledOut =
    (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0) &&
    (status?.updatedReplicas ?? 0) === wanted &&
    (status?.readyReplicas ?? 0) === wanted;
  return rolledOut
    ? { verdict: 'nothing-to-do' }
    : {
        verdict: 'wait',
        reason: `${status?.readyReplicas ?? 0} of ${wanted} pods are ready`,
      };
}

function serviceReady(object: ClusterResource): Observation {
  const { spec, status } = object as ClusterResource & V1Service;
  const ingress = status?.loadBalancer?.ingress ?? [];
  return spec?.type !== 'LoadBalancer' || ingress.length > 0
    ? { verdict: 'nothing-to-do' }
    : { verdict: 'wait', reason: 'its load balancer has no address yet' };
}

const READY: Partial<Record<string, (object: ClusterResource) => Observation>> =
  { Deployment: deploymentReady, Service: serviceReady };

/** S15 and S18: one of the team's own manifests, until what it describes is ready. */
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
    target,
    after,
    reference: { apiVersion, kind, namespace: metadata?.namespace, name },
    wanted: async () => manifest,
    ready: READY[kind],
    warningKinds: kind === 'Deployment' ? ['Deployment', 'ReplicaSet'] : [kind],
  });
}
