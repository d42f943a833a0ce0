import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterResource, ClusterTarget } from '../cluster';
import { place, type Observation, type ProvisioningContext } from '../engine';
import { LABEL_KUBERNETES_ID } from './componentLabel';

/**
 * Says why an object that is there must not become part of a component's workload: Crossmesh made it for
 * another component. What was there before the mesh may be taken over.
 */
export function refuseOthersObject(
  target: ClusterTarget,
  found: ClusterResource,
  wanted: ClusterResource,
  { accounts }: Pick<ProvisioningContext, 'accounts'>,
): Observation | undefined {
  const { kind, metadata } = found;
  const labels = metadata?.labels ?? {};
  const theirs = labels[LABEL_KUBERNETES_ID];
  const own = wanted.metadata?.labels?.[LABEL_KUBERNETES_ID];
  const isFree =
    labels[CLUSTER_LABEL_MANAGED_BY] !== CLUSTER_MANAGED_BY ||
    theirs === undefined ||
    own === undefined ||
    theirs === own;
  return isFree
    ? undefined
    : {
        verdict: 'blocked',
        reason: `The ${kind} ${metadata?.namespace}/${
          metadata?.name
        } in ${place(
          accounts,
          target,
        )} was made for the component ${theirs}, not for ${own}; choose another name, or offboard ${theirs} first.`,
      };
}
