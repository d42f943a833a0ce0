import type { MeshCluster } from '@crossmesh/plugin-app-mesh-node';
import { readClusterObjects } from './readClusterObjects';
import { readClusterResources } from './readClusterResources';
import type { ClusterContents, ClusterReading } from './types';

/** What a cluster's contents tell of App Mesh. */
export function indexCluster(
  contents: ClusterContents,
  cluster: MeshCluster,
): ClusterReading {
  return {
    objects: readClusterObjects(contents, cluster),
    resources: readClusterResources(contents, cluster),
  };
}
