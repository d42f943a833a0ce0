import {
  parseAppMeshArn,
  type AnyMeshResource,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import type { Explanation } from './Explanations';

/**
 * A resource as its cluster tells it, before App Mesh has been asked: its version is what App Mesh
 * must count if the controller alone wrote it, and its dates are not known.
 */
export function explainedResource(
  { resource }: Explanation,
  mesh: MeshId,
  known?: AnyMeshResource,
): AnyMeshResource {
  return {
    ...resource,
    mesh,
    resourceOwner: parseAppMeshArn(resource.arn).accountId,
    status: 'ACTIVE',
    version: (known?.version ?? 0) + 1,
    createdAt: known?.createdAt,
  } as AnyMeshResource;
}
