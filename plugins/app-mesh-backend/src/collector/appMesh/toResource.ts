import { InputError } from '@backstage/errors';
import type {
  MeshId,
  MeshResource,
  MeshResourceKind,
} from '@crossmesh/plugin-app-mesh-common';
import type { ResourceDetail, ResourceRef } from './types';

function readStatus(status: string | undefined): MeshResource['status'] {
  switch (status) {
    case 'ACTIVE':
    case 'INACTIVE':
    case 'DELETED':
      return status;
    default:
      return 'UNKNOWN';
  }
}

/**
 * Puts together what a list and a describe told.
 */
export function toResource<K extends MeshResourceKind>(
  kind: K,
  mesh: MeshId,
  ref: ResourceRef,
  detail: ResourceDetail<K>,
): MeshResource<K> {
  if (!detail.spec) {
    throw new InputError(`App Mesh gave no spec for ${ref.arn}.`);
  }
  return {
    kind,
    arn: ref.arn,
    name: ref.name,
    mesh,
    resourceOwner: ref.resourceOwner,
    parentName: ref.parentName,
    spec: detail.spec,
    status: readStatus(detail.status?.status),
    version: ref.version,
    createdAt: ref.createdAt?.toISOString(),
    lastUpdatedAt: ref.lastUpdatedAt?.toISOString(),
  };
}
