import type { MeshCluster } from '@crossmesh/plugin-app-mesh-node';
import { readClusterObjects } from './readClusterObjects';
import { readClusterResources } from './readClusterResources';
import { readDeclaredSpecs } from './readDeclaredSpecs';
import type { AppMeshObjectKind } from './kinds';
import type { AppMeshObject, ClusterContents, ClusterReading } from './types';

function bornAt({ metadata }: AppMeshObject): number {
  const at = new Date(metadata?.creationTimestamp ?? NaN).getTime();
  return Number.isNaN(at) ? 0 : at;
}

/**
 * The youngest first: of several custom resources for one App Mesh resource the last stands for it, so that
 * nobody takes one over by writing another of its name.
 */
function youngestFirst(
  objects: ClusterContents['objects'],
): ClusterContents['objects'] {
  const sorted = (kind: AppMeshObjectKind) =>
    objects[kind]
      .map(object => ({ object, at: bornAt(object) }))
      .sort((a, b) => b.at - a.at)
      .map(({ object }) => object);
  return {
    Mesh: sorted('Mesh'),
    VirtualNode: sorted('VirtualNode'),
    VirtualService: sorted('VirtualService'),
    VirtualRouter: sorted('VirtualRouter'),
    VirtualGateway: sorted('VirtualGateway'),
    GatewayRoute: sorted('GatewayRoute'),
  };
}

/** What a cluster's contents tell of App Mesh. */
export function indexCluster(
  contents: ClusterContents,
  cluster: MeshCluster,
): ClusterReading {
  const sorted = { ...contents, objects: youngestFirst(contents.objects) };
  const declared = readDeclaredSpecs(sorted, cluster);
  return {
    objects: readClusterObjects(sorted, cluster),
    declared,
    resources: readClusterResources(sorted, declared),
  };
}
