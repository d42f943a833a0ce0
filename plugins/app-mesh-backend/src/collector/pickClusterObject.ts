import type {
  AnyMeshResource,
  ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';

/** A custom resource in another account's cluster, which says nothing of whose the resource is. */
function asForeign(object: ClusterObject): ClusterObject {
  const { entityRef, ignoredRules, kubernetesId, ...rest } = object;
  return rest;
}

/**
 * The custom resource that stands for a resource. Several clusters may hold one; that of the account
 * which created the resource is the one that its controller obeys. One in another account's cluster need
 * only bear the resource's name, so what its annotations and labels claim is left out.
 *
 * @param clusters - per cluster that could be read, its objects by ARN
 * @param before - what stood for the resource last time; it stays while its cluster cannot be read
 */
export function pickClusterObject(
  resource: Pick<AnyMeshResource, 'arn' | 'kind' | 'resourceOwner'>,
  clusters: Map<string, Map<string, ClusterObject>>,
  before: ClusterObject | undefined,
  isConfigured: (cluster: string) => boolean,
): ClusterObject | undefined {
  const candidates = [...clusters.values()].flatMap(
    objects => objects.get(resource.arn) ?? [],
  );
  if (before && isConfigured(before.cluster) && !clusters.has(before.cluster)) {
    candidates.push(before);
  }
  const picked =
    candidates.find(({ accountId }) => accountId === resource.resourceOwner) ??
    candidates.map(asForeign)[0];
  const others = candidates
    .map(({ cluster }) => cluster)
    .filter(cluster => cluster !== picked.cluster)
    .sort();
  // Of a mesh, the cluster of every member has one.
  const alsoIn =
    others.length > 0 && resource.kind !== 'Mesh' ? others : undefined;
  return picked && { ...picked, alsoIn };
}
