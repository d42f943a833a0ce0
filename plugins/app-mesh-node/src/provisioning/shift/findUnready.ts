import type { V1Deployment } from '@kubernetes/client-node';
import { NotFoundError } from '@backstage/errors';
import {
  APP_MESH_API,
  clusterOf,
  matchesSelector,
  type ClusterResource,
} from '../cluster';
import { place, type ProvisioningContext } from '../engine';
import type { ShiftNode, ShiftPlan } from './types';

interface VirtualNode extends ClusterResource {
  spec?: {
    awsName?: string;
    podSelector?: { matchLabels?: Record<string, string> };
  };
}

/**
 * Why a virtual node's workload is not ready to take calls, in whatever account and cluster it runs.
 *
 * @returns a clause, or undefined if all its pods are ready
 * @throws NotFoundError if no configured cluster has the virtual node; InputError if its account is not
 * configured
 */
export async function findUnready(
  context: ProvisioningContext,
  { mesh }: ShiftPlan,
  { name, resourceOwner }: ShiftNode,
): Promise<string | undefined> {
  const account = context.accounts.get(resourceOwner);
  const clusters = account.clusters.filter(
    ({ region }) => region === mesh.region,
  );
  for (const { name: cluster } of clusters) {
    const client = await clusterOf(context, {
      accountId: resourceOwner,
      region: mesh.region,
      cluster,
    });
    const nodes = await client.list<VirtualNode>({
      apiVersion: APP_MESH_API,
      kind: 'VirtualNode',
    });
    const node = nodes.find(({ spec }) => spec?.awsName === name);
    if (node) {
      const deployments = await client.list<V1Deployment>({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: node.metadata?.namespace,
      });
      const own = deployments.filter(({ spec }) =>
        matchesSelector(
          node.spec?.podSelector,
          spec?.template.metadata?.labels ?? {},
        ),
      );
      const wanted = own.reduce((n, { spec }) => n + (spec?.replicas ?? 1), 0);
      const ready = own.reduce(
        (n, { status }) => n + (status?.readyReplicas ?? 0),
        0,
      );
      return wanted > 0 && ready >= wanted
        ? undefined
        : `${ready} of ${wanted} pods of ${name} are ready`;
    }
  }
  throw new NotFoundError(
    `No cluster of ${place(context.accounts, {
      accountId: resourceOwner,
      region: mesh.region,
    })} has the VirtualNode of ${name}, so nobody can tell whether its pods are ready; add its cluster to appMesh.accounts.`,
  );
}
