import type { ClusterObject } from '@crossmesh/plugin-app-mesh-common';

/** How a custom resource or a tag names a catalog entity. */
export type EntityClaim = Pick<ClusterObject, 'entityRef' | 'kubernetesId'>;
