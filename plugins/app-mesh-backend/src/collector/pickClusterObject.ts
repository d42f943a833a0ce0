import type {
  AnyMeshResource,
  ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';

/**
 * The custom resource that stands for a resource. Several clusters may hold one; that of the account
 * which created the resource is the one that its controller obeys.
 *
 * @param clusters - per cluster that could be read, its objects by ARN
 * @param before - what stood for the resource last time; it stays while its cluster cannot be read
 */
export function pickClusterObject(
  resource: Pick<AnyMeshResource, 'arn' | 'resourceOwner'>,
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
  return (
    candidates.find(({ accountId }) => accountId === resource.resourceOwner) ??
    candidates[0]
  );
}
