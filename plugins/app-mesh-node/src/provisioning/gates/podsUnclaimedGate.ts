import { ConflictError } from '@backstage/errors';
import {
  APP_MESH_API,
  clusterOf,
  matchesSelector,
  type ClusterResource,
} from '../cluster';
import { place, type Gate } from '../engine';
import type { ServicePlan } from '../service';

interface VirtualNode extends ClusterResource {
  spec?: { podSelector?: { matchLabels?: Record<string, string> } };
}

/** No other virtual node selects the workload's pods: with two, the webhook refuses to make any. */
export function podsUnclaimedGate(service: ServicePlan): Gate {
  const { mesh, namespace, serviceName, target, workload } = service;
  return {
    id: 'pods-unclaimed',
    title: `no other virtual node selects the pods of ${serviceName}`,
    accountId: target.accountId,
    region: mesh.region,
    async check(context) {
      const client = await clusterOf(context, target);
      const nodes = await client.list<VirtualNode>({
        apiVersion: APP_MESH_API,
        kind: 'VirtualNode',
        namespace,
      });
      const other = nodes.find(
        ({ metadata, spec }) =>
          metadata?.name !== serviceName &&
          matchesSelector(spec?.podSelector, workload.templateLabels),
      );
      if (other) {
        throw new ConflictError(
          `The pods of ${serviceName} in namespace ${namespace} of cluster ${
            client.cluster.name
          } of ${place(
            context.accounts,
            target,
          )} would belong to the virtual node ${
            other.metadata?.name
          } as well; give them labels of their own.`,
        );
      }
    },
  };
}
