import {
  meshKey,
  parseAppMeshArn,
  type AnyMeshResource,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { isSameGeneration, type Explanations } from './Explanations';
import type { ClusterReading } from './clusters';
import { explainedResource } from './explainedResource';
import { isPartOf } from './isPartOf';

function isOf(arn: string, mesh: MeshId): boolean {
  const { meshName, meshOwner, region } = parseAppMeshArn(arn);
  return meshKey({ meshName, meshOwner, region }) === meshKey(mesh);
}

function withChange(
  resource: AnyMeshResource,
  last: AnyMeshResource | undefined,
  explanations: Explanations,
): AnyMeshResource {
  const explanation = explanations.get(resource.arn);
  if (
    !explanation ||
    !last?.clusterObject ||
    last.version !== resource.version ||
    isSameGeneration(last.clusterObject, explanation.object) ||
    isPartOf(explanation.resource.spec, resource.spec)
  ) {
    return resource;
  }
  return explainedResource(explanation, resource.mesh, resource);
}

/**
 * What App Mesh told, brought up to what clusters have told since: resources whose custom resource has
 * changed, come or gone.
 */
export function followResources(options: {
  mesh: MeshId;
  resources: AnyMeshResource[];
  /** As stored last, by ARN. */
  last: Map<string, AnyMeshResource>;
  explanations: Explanations;
  /** By name, what each cluster told that could be read. */
  clusters: Map<string, ClusterReading>;
  /** Whether the resources were read from App Mesh just now. */
  isFresh: boolean;
  /** Whether a cluster showed a resource only after App Mesh was read. */
  isNews: (arn: string) => boolean;
}): AnyMeshResource[] {
  const { clusters, explanations, isFresh, isNews, last, mesh } = options;
  const isDeleted = ({ arn, resourceOwner }: AnyMeshResource) => {
    const before = last.get(arn)?.clusterObject;
    const cluster = before && clusters.get(before.cluster);
    return (
      !isFresh &&
      cluster !== undefined &&
      before?.accountId === resourceOwner &&
      !cluster.objects.has(arn)
    );
  };
  const kept = options.resources
    .filter(resource => !isDeleted(resource))
    .map(resource =>
      withChange(resource, last.get(resource.arn), explanations),
    );
  const known = new Set(options.resources.map(({ arn }) => arn));
  const news = [...explanations.all()].filter(
    ({ resource: { arn } }) =>
      !known.has(arn) && isNews(arn) && isOf(arn, mesh),
  );
  return news.length === 0
    ? kept
    : [
        ...kept,
        ...news.map(explanation => explainedResource(explanation, mesh)),
      ].sort((a, b) => (a.arn < b.arn ? -1 : 1));
}
