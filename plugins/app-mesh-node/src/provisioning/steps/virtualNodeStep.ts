import { APP_MESH_API, clusterOf, isReconciled } from '../cluster';
import type { ClusterResource } from '../cluster';
import type { ProvisioningContext, Step } from '../engine';
import {
  resolveBackend,
  virtualNodeResource,
  type BackendReference,
  type ServicePlan,
} from '../service';
import { objectStep } from './objectStep';

/** S16, without the hand: a callee in another account by its verified ARN, one in this cluster by name. */
async function references(
  service: ServicePlan,
  context: ProvisioningContext,
): Promise<BackendReference[]> {
  const { mesh, target } = service;
  const client = await clusterOf(context, target);
  const local = await client.list<ClusterResource>({
    apiVersion: APP_MESH_API,
    kind: 'VirtualService',
  });
  return Promise.all(
    service.backends.map(async backend => {
      const { arn, name, resourceOwner } = await resolveBackend(context, {
        mesh,
        accountId: target.accountId,
        backend,
      });
      const metadata =
        resourceOwner === target.accountId
          ? local.find(({ spec }) => spec?.awsName === name)?.metadata
          : undefined;
      return metadata?.name && metadata.namespace
        ? {
            virtualServiceRef: {
              name: metadata.name,
              namespace: metadata.namespace,
            },
          }
        : { virtualServiceARN: arn };
    }),
  );
}

/** S14 and S17: the virtual node, with its backends. */
export function virtualNodeStep(service: ServicePlan, after: string[]): Step {
  const { namespace, serviceName, target } = service;
  return objectStep({
    id: 'virtual-node',
    title: `create the virtual node of ${serviceName}`,
    target,
    after,
    reference: {
      apiVersion: APP_MESH_API,
      kind: 'VirtualNode',
      namespace,
      name: serviceName,
    },
    wanted: async context => {
      const client = await clusterOf(context, target);
      return virtualNodeResource(
        service,
        client.cluster.name,
        await references(service, context),
      );
    },
    ready: object =>
      isReconciled(object)
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: 'the virtual node is not active yet' },
  });
}
