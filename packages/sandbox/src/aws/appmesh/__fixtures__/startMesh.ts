import {
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
  type RouteSpec,
  type VirtualNodeSpec,
} from '@aws-sdk/client-app-mesh';
import { startAccounts } from '../../../__fixtures__';

export const NODE: VirtualNodeSpec = {
  listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
  serviceDiscovery: { dns: { hostname: 'ui.yelb' } },
};
export const meshName = 'm';

export function routeTo(virtualNode: string, weight = 1): RouteSpec {
  return {
    httpRoute: {
      match: { prefix: '/' },
      action: { weightedTargets: [{ virtualNode, weight }] },
    },
  };
}

/** A sandbox with a mesh of its frontend account. */
export async function startMesh() {
  const accounts = await startAccounts();
  const client = accounts.frontend.appMesh;
  await client.send(new CreateMeshCommand({ meshName }));

  function createNode(virtualNodeName: string, spec = NODE) {
    return client.send(
      new CreateVirtualNodeCommand({ meshName, virtualNodeName, spec }),
    );
  }

  async function createRoutedNode() {
    await createNode('node');
    await client.send(
      new CreateVirtualRouterCommand({
        meshName,
        virtualRouterName: 'router',
        spec: { listeners: NODE.listeners },
      }),
    );
    await client.send(
      new CreateRouteCommand({
        meshName,
        virtualRouterName: 'router',
        routeName: 'all',
        spec: routeTo('node'),
      }),
    );
    await client.send(
      new CreateVirtualServiceCommand({
        meshName,
        virtualServiceName: 'service.local',
        spec: { provider: { virtualRouter: { virtualRouterName: 'router' } } },
      }),
    );
  }

  return { accounts, client, createNode, createRoutedNode };
}

export type StartedMesh = Awaited<ReturnType<typeof startMesh>>;
