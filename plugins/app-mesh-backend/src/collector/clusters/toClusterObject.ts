import {
  ANNOTATION_IGNORE_RULES,
  CLUSTER_ANNOTATION_ENTITY_REF,
  type ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';
import type { MeshCluster } from '@crossmesh/plugin-app-mesh-node';
import { readEntityRef } from './readEntityRef';
import type { AppMeshObject } from './types';

const LABEL_KUBERNETES_ID = 'backstage.io/kubernetes-id';

/**
 * What matters of a custom resource.
 */
export function toClusterObject(
  object: AppMeshObject,
  cluster: MeshCluster,
): ClusterObject {
  const { metadata, status } = object;
  return {
    cluster: cluster.name,
    accountId: cluster.accountId,
    namespace: metadata?.namespace,
    name: metadata?.name ?? '',
    uid: metadata?.uid ?? '',
    generation: metadata?.generation ?? 1,
    observedGeneration: status?.observedGeneration,
    active: (status?.conditions ?? []).some(
      condition =>
        condition.type?.endsWith('Active') && condition.status === 'True',
    ),
    entityRef: readEntityRef(
      metadata?.annotations?.[CLUSTER_ANNOTATION_ENTITY_REF],
    ),
    kubernetesId: metadata?.labels?.[LABEL_KUBERNETES_ID],
    ignoredRules: metadata?.annotations?.[ANNOTATION_IGNORE_RULES],
  };
}
