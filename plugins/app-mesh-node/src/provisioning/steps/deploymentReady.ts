import type { V1Deployment } from '@kubernetes/client-node';
import type { ClusterResource } from '../cluster';
import type { Observation } from '../engine';

/** Whether a Deployment's latest generation has all its pods, and all of them are ready. */
export function deploymentReady(object: ClusterResource): Observation {
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
