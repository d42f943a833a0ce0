import type { ClusterObject } from '@crossmesh/plugin-app-mesh-common';
import type { MeshCluster } from '@crossmesh/plugin-app-mesh-node';
import { countPods } from './countPods';
import { APP_MESH_OBJECT_KINDS, ARN_FIELDS } from './kinds';
import { toClusterObject } from './toClusterObject';
import type { ClusterContents, PodObject } from './types';

function groupByNamespace(pods: PodObject[]): Map<string, PodObject[]> {
  const groups = new Map<string, PodObject[]>();
  for (const pod of pods) {
    const namespace = pod.metadata?.namespace ?? '';
    const group = groups.get(namespace);
    if (group) {
      group.push(pod);
    } else {
      groups.set(namespace, [pod]);
    }
  }
  return groups;
}

/**
 * A cluster's custom resources by the ARN that the controller wrote into their status, with the pods
 * behind virtual nodes. A route's is that of its router.
 */
export function readClusterObjects(
  contents: ClusterContents,
  cluster: MeshCluster,
): Map<string, ClusterObject> {
  const objects = new Map<string, ClusterObject>();
  const pods = groupByNamespace(contents.pods);
  for (const kind of APP_MESH_OBJECT_KINDS) {
    for (const item of contents.objects[kind]) {
      const arn = item.status?.[ARN_FIELDS[kind]];
      const object = toClusterObject(item, cluster);
      if (arn) {
        objects.set(
          arn,
          kind === 'VirtualNode'
            ? { ...object, workload: countPods(item, pods) }
            : object,
        );
      }
      for (const routeArn of Object.values(item.status?.routeARNs ?? {})) {
        objects.set(routeArn, object);
      }
    }
  }
  return objects;
}
