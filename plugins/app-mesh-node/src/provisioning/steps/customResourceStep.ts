import {
  APP_MESH_API,
  clusterOf,
  isReconciled,
  type ClusterResource,
} from '../cluster';
import type { Observation, ProvisioningContext, Step } from '../engine';
import { refuseForeign, type ServicePlan } from '../service';
import { objectStep } from './objectStep';

const NAMES = {
  VirtualNode: { id: 'virtual-node', words: 'virtual node' },
  VirtualRouter: { id: 'virtual-router', words: 'virtual router' },
  VirtualService: { id: 'virtual-service', words: 'virtual service' },
};

/**
 * One of a service's custom resources, until the controller has brought it to App Mesh. One that belongs
 * to another entity is left alone.
 */
export function customResourceStep(options: {
  service: ServicePlan;
  kind: keyof typeof NAMES;
  after: string[];
  /** The resource, for the cluster of that name. */
  wanted: (
    cluster: string,
    context: ProvisioningContext,
    found?: ClusterResource,
  ) => ClusterResource | Promise<ClusterResource>;
  guard?: (
    found: ClusterResource,
    context: ProvisioningContext,
  ) => Observation | undefined;
}): Step {
  const { service, kind, after } = options;
  const { namespace, serviceName, target } = service;
  const { id, words } = NAMES[kind];
  return objectStep({
    id,
    title: `create the ${words} of ${serviceName}`,
    done: `created the ${words} of ${serviceName}`,
    target,
    after,
    reference: { apiVersion: APP_MESH_API, kind, namespace, name: serviceName },
    wanted: async (context, there) => {
      const client = await clusterOf(context, target);
      return options.wanted(client.cluster.name, context, there);
    },
    guard: (found, wanted, context) =>
      refuseForeign(service, found, wanted, context) ??
      options.guard?.(found, context),
    ready: object =>
      isReconciled(object)
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: `the ${words} is not active yet` },
  });
}
