import type { V1Deployment } from '@kubernetes/client-node';
import { ConflictError } from '@backstage/errors';
import { clusterOf, type ClusterTarget } from '../cluster';
import type { Gate } from '../engine';
import { place } from '../engine';
import { checkWebhooks } from './checkWebhooks';

/** The label that the controller's chart puts on its Deployment, in whatever namespace it was installed. */
const CONTROLLER_LABEL = 'app.kubernetes.io/name=appmesh-controller';

/**
 * The App Mesh controller runs, and its webhook answers: resources that are made while that is away are
 * refused, or never become part of a mesh and stay so.
 */
export function controllerGate(target: ClusterTarget): Gate {
  return {
    id: `controller-${target.accountId}`,
    title: 'the App Mesh controller and its webhook are ready',
    accountId: target.accountId,
    region: target.region,
    async check(context) {
      const client = await clusterOf(context, target);
      const where = `cluster ${client.cluster.name} of ${place(
        context.accounts,
        target,
      )}`;
      const deployments = await client.list<V1Deployment>({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        labelSelector: CONTROLLER_LABEL,
      });
      if (deployments.length === 0) {
        throw new ConflictError(
          `There is no App Mesh controller in ${where}; install the chart eks/appmesh-controller there first.`,
        );
      }
      if (!deployments.some(({ status }) => (status?.readyReplicas ?? 0) > 0)) {
        throw new ConflictError(
          `The App Mesh controller in ${where} has no ready pod; look at its Deployment there first.`,
        );
      }
      await checkWebhooks(client, where);
    },
  };
}
