import type { V1Deployment } from '@kubernetes/client-node';
import { clusterOf, findDifferences, type ClusterResource } from '../cluster';
import { place, type Step } from '../engine';
import {
  refuseOthersObject,
  virtualNodePath,
  type ServicePlan,
} from '../service';
import { deploymentReady } from './deploymentReady';
import { objectStep } from './objectStep';

/**
 * On pod templates: the virtual node that the pods' Envoys stand for. A pod gets its Envoy only when it is
 * created, so this makes a Deployment that was there before the mesh replace its pods.
 */
const ANNOTATION_VIRTUAL_NODE = 'crossmesh.io/virtual-node';

function withAnnotation(
  deployment: ClusterResource,
  virtualNode: string,
): ClusterResource {
  const { template } =
    (deployment as ClusterResource & V1Deployment).spec ?? {};
  return {
    ...deployment,
    spec: {
      ...deployment.spec,
      template: {
        ...template,
        metadata: {
          ...template?.metadata,
          annotations: {
            ...template?.metadata?.annotations,
            [ANNOTATION_VIRTUAL_NODE]: virtualNode,
          },
        },
      },
    },
  };
}

/** S15 and S18: the workload, until its pods are ready. */
export function deploymentStep(service: ServicePlan, after: string[]): Step {
  const { namespace, target, workload } = service;
  const name = workload.deployment.metadata?.name ?? '';
  return objectStep({
    id: `deployment-${name}`,
    title: `apply the Deployment ${name}`,
    done: `applied the Deployment ${name}`,
    target,
    after,
    reference: { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name },
    wanted: async context => {
      const { cluster } = await clusterOf(context, target);
      return withAnnotation(
        workload.deployment,
        virtualNodePath(service, cluster.name),
      );
    },
    guard(found, wanted, context) {
      const refused = refuseOthersObject(target, found, wanted, context);
      if (refused) {
        return refused;
      }
      const [difference] = findDifferences(
        wanted.spec?.selector,
        found.spec?.selector,
      );
      return (
        difference && {
          verdict: 'blocked',
          reason: `The Deployment ${namespace}/${name} in ${place(
            context.accounts,
            target,
          )} selects other pods (${
            difference.path
          }), and a selector cannot be changed; keep it, or delete the Deployment first.`,
        }
      );
    },
    ready: deploymentReady,
    warningKinds: ['Deployment', 'ReplicaSet', 'Pod'],
  });
}
