import { APP_MESH_API, clusterOf } from '../cluster';
import type { ClusterResource } from '../cluster';
import {
  place,
  type Observation,
  type ProvisioningContext,
  type Step,
} from '../engine';
import {
  resolveBackend,
  virtualNodeResource,
  type BackendReference,
  type ServicePlan,
} from '../service';
import { customResourceStep } from './customResourceStep';

interface VirtualNodeResource extends ClusterResource {
  spec?: {
    serviceDiscovery?: {
      awsCloudMap?: { namespaceName: string; serviceName: string };
    };
  };
}

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

function refuseOtherCloudMap(
  { discovery, serviceName, target }: ServicePlan,
  found: VirtualNodeResource,
  { accounts }: ProvisioningContext,
): Observation | undefined {
  const cloudMap = found.spec?.serviceDiscovery?.awsCloudMap;
  const same =
    !cloudMap ||
    (discovery.type === 'cloudMap' &&
      cloudMap.namespaceName === discovery.namespaceName &&
      cloudMap.serviceName === serviceName);
  return same
    ? undefined
    : {
        verdict: 'blocked',
        reason: `The virtual node of ${serviceName} in ${place(
          accounts,
          target,
        )} is discovered through Cloud Map as ${cloudMap.serviceName} in ${
          cloudMap.namespaceName
        }, which cannot be changed; keep it, or delete the VirtualNode first.`,
      };
}

/** S14 and S17: the virtual node, with its backends. */
export function virtualNodeStep(service: ServicePlan, after: string[]): Step {
  return customResourceStep({
    service,
    kind: 'VirtualNode',
    after,
    wanted: async (cluster, context) =>
      virtualNodeResource(service, cluster, await references(service, context)),
    guard: (found, context) => refuseOtherCloudMap(service, found, context),
  });
}
