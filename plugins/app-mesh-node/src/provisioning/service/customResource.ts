import {
  CLUSTER_ANNOTATION_ENTITY_REF,
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import { APP_MESH_API, type ClusterResource } from '../cluster';
import type { ServicePlan } from './types';

/** A custom resource of a service, with the reference of the catalog entity that it belongs to. */
export function customResource(
  service: Pick<ServicePlan, 'entityRef' | 'namespace' | 'serviceName'>,
  kind: 'VirtualNode' | 'VirtualRouter' | 'VirtualService',
  spec: Record<string, unknown>,
): ClusterResource {
  return {
    apiVersion: APP_MESH_API,
    kind,
    metadata: {
      name: service.serviceName,
      namespace: service.namespace,
      labels: { [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY },
      ...(service.entityRef && {
        annotations: { [CLUSTER_ANNOTATION_ENTITY_REF]: service.entityRef },
      }),
    },
    spec,
  };
}
