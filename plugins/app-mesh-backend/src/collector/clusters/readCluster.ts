import type { ClusterClient } from '@crossmesh/plugin-app-mesh-node';
import { indexCluster } from './indexCluster';
import { APP_MESH_API_VERSION, type AppMeshObjectKind } from './kinds';
import type { AppMeshObject, ClusterReading, PodObject } from './types';

/**
 * Reads a cluster once, by lists.
 */
export async function readCluster(
  client: ClusterClient,
): Promise<ClusterReading> {
  const list = (kind: AppMeshObjectKind) =>
    client.list<AppMeshObject>({ apiVersion: APP_MESH_API_VERSION, kind });
  // The first list learns the cluster's kinds for the others, and fails alone where all would.
  const meshes = await list('Mesh');
  const [nodes, services, routers, gateways, gatewayRoutes] = await Promise.all(
    [
      list('VirtualNode'),
      list('VirtualService'),
      list('VirtualRouter'),
      list('VirtualGateway'),
      list('GatewayRoute'),
    ],
  );
  const pods =
    nodes.length > 0
      ? await client.list<PodObject>({ apiVersion: 'v1', kind: 'Pod' })
      : [];
  return indexCluster(
    {
      objects: {
        Mesh: meshes,
        VirtualNode: nodes,
        VirtualService: services,
        VirtualRouter: routers,
        VirtualGateway: gateways,
        GatewayRoute: gatewayRoutes,
      },
      pods,
    },
    client.cluster,
  );
}
