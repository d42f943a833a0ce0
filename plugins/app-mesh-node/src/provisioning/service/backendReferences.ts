import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import { meshKey } from '@crossmesh/plugin-app-mesh-common';
import { oncePerRun, type ProvisioningContext } from '../engine';
import { resolveBackend } from './resolveBackend';
import type { ServicePlan } from './types';
import type { BackendReference } from './virtualNodeResource';

type CallerQuestion = Pick<ServicePlan, 'backends' | 'mesh' | 'target'>;

async function readReferences(
  context: ProvisioningContext,
  options: CallerQuestion,
): Promise<BackendReference[]> {
  const { backends, mesh, target } = options;
  if (backends.length === 0) {
    return [];
  }
  const client = await clusterOf(context, target);
  const local = await client.list<ClusterResource>({
    apiVersion: APP_MESH_API,
    kind: 'VirtualService',
  });
  return Promise.all(
    backends.map(async backend => {
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

/**
 * S16, without the hand: how a resource in a cluster names virtual services, one in another account by its
 * verified ARN, one in this cluster by name.
 *
 * @returns one for each backend, in the same order
 */
export const backendReferences = oncePerRun(
  readReferences,
  ({ backends, mesh, target }: CallerQuestion) =>
    [meshKey(mesh), target.accountId, target.cluster, ...backends].join(' '),
);
