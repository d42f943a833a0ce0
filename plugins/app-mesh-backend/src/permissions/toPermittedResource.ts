import type {
  AnyMeshResource,
  PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';

/** A resource as the rules of the read permission see it. */
export function toPermittedResource(
  resource: AnyMeshResource,
): PermittedResource {
  return {
    accountId: resource.resourceOwner,
    mesh: resource.mesh,
    entityRef: resource.ownership?.entityRef,
    team: resource.ownership?.team,
  };
}
