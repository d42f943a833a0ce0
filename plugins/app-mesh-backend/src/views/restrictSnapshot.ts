import type {
  AnyMeshResource,
  PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import type { SnapshotContent } from '../store';

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

/**
 * What somebody may see of a snapshot; undefined if that is nothing. How a mesh is shared belongs to
 * the mesh itself, and to each consumer of whom something may be seen.
 */
export function restrictSnapshot(
  snapshot: SnapshotContent,
  scope: ReadScope,
): SnapshotContent | undefined {
  if (scope.unlimited) {
    return snapshot;
  }
  const resources = snapshot.resources.filter(resource =>
    scope.allows(toPermittedResource(resource)),
  );
  if (resources.length === 0) {
    return undefined;
  }
  const seesMesh = resources.some(({ kind }) => kind === 'Mesh');
  const accounts = new Set(resources.map(resource => resource.resourceOwner));
  return {
    ...snapshot,
    resources,
    shares: snapshot.shares.filter(
      ({ consumer }) => seesMesh || accounts.has(consumer),
    ),
  };
}
