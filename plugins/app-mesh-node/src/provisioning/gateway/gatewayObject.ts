import {
  CLUSTER_ANNOTATION_ENTITY_REF,
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterResource } from '../cluster';
import { gatewayLabels } from './gatewayLabels';
import type { GatewayPlan } from './types';

/** An object of a gateway, with the reference of the catalog entity that it belongs to. */
export function gatewayObject(
  gateway: GatewayPlan,
  type: { apiVersion: string; kind: string; name?: string },
  spec: Record<string, unknown>,
): ClusterResource {
  const { entityRef, gatewayName, namespace } = gateway;
  const { apiVersion, kind, name = gatewayName } = type;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      namespace,
      labels: {
        [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY,
        ...gatewayLabels(gateway),
      },
      ...(entityRef && {
        annotations: { [CLUSTER_ANNOTATION_ENTITY_REF]: entityRef },
      }),
    },
    spec,
  };
}
