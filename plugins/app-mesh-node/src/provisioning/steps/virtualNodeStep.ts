import type { ClusterResource } from '../cluster';
import {
  place,
  type Observation,
  type ProvisioningContext,
  type Step,
} from '../engine';
import {
  backendReferences,
  virtualNodeResource,
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
      cloudMap.serviceName === discovery.serviceName);
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
      virtualNodeResource(
        service,
        cluster,
        await backendReferences(context, service),
      ),
    guard: (found, context) => refuseOtherCloudMap(service, found, context),
  });
}
