import { CLUSTER_ANNOTATION_ENTITY_REF } from '@crossmesh/plugin-app-mesh-common';
import type { ClusterResource } from '../cluster';
import { place, type Observation, type ProvisioningContext } from '../engine';
import type { ServicePlan } from './types';

/**
 * Says why a custom resource that is there must not become the service's: it belongs to another entity of
 * the catalog, or its name in App Mesh, which never changes, is another one.
 */
export function refuseForeign(
  service: Pick<ServicePlan, 'entityRef' | 'target'>,
  found: ClusterResource,
  wanted: ClusterResource,
  context: ProvisioningContext,
): Observation | undefined {
  const { metadata, kind, spec } = found;
  const what = `The ${kind} ${metadata?.namespace}/${metadata?.name} in ${place(
    context.accounts,
    service.target,
  )}`;
  const entityRef = metadata?.annotations?.[CLUSTER_ANNOTATION_ENTITY_REF];
  if (entityRef && service.entityRef && entityRef !== service.entityRef) {
    return {
      verdict: 'blocked',
      reason: `${what} belongs to ${entityRef}, not to ${service.entityRef}; choose another name, or delete it first.`,
    };
  }
  if (spec?.awsName !== wanted.spec?.awsName) {
    return {
      verdict: 'blocked',
      reason: `${what} is called ${spec?.awsName} in App Mesh instead of ${wanted.spec?.awsName}, which cannot be changed; choose another name, or delete it first.`,
    };
  }
  return undefined;
}
