import type { ClusterObject } from '@crossmesh/plugin-app-mesh-common';
import type { ClusterClient } from '@crossmesh/plugin-app-mesh-node';
import { countPods } from './countPods';
import { toClusterObject } from './toClusterObject';
import type { AppMeshObject, PodObject } from './types';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';

const ARN_FIELDS = {
  Mesh: 'meshARN',
  VirtualNode: 'virtualNodeARN',
  VirtualService: 'virtualServiceARN',
  VirtualRouter: 'virtualRouterARN',
  VirtualGateway: 'virtualGatewayARN',
  GatewayRoute: 'gatewayRouteARN',
} as const;

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
 * The App Mesh custom resources of a cluster, by the ARN that the controller wrote into their status,
 * with the pods behind its virtual nodes.
 */
export async function readCluster(
  client: ClusterClient,
): Promise<Map<string, ClusterObject>> {
  const objects = new Map<string, ClusterObject>();
  const nodes = new Map<string, AppMeshObject>();
  const read = async (kind: keyof typeof ARN_FIELDS) => {
    const items = await client.list<AppMeshObject>({
      apiVersion: API_VERSION,
      kind,
    });
    for (const item of items) {
      const arn = item.status?.[ARN_FIELDS[kind]];
      if (arn) {
        objects.set(arn, toClusterObject(item, client.cluster));
        if (kind === 'VirtualNode') {
          nodes.set(arn, item);
        }
      }
    }
  };
  // The first list learns the cluster's kinds for the others, and fails alone where all would.
  await read('Mesh');
  await Promise.all([
    read('VirtualNode'),
    read('VirtualService'),
    read('VirtualRouter'),
    read('VirtualGateway'),
    read('GatewayRoute'),
  ]);
  if (nodes.size > 0) {
    const pods = groupByNamespace(
      await client.list<PodObject>({ apiVersion: 'v1', kind: 'Pod' }),
    );
    for (const [arn, node] of nodes) {
      const object = objects.get(arn);
      if (object) {
        objects.set(arn, { ...object, workload: countPods(node, pods) });
      }
    }
  }
  return objects;
}
