import {
  CreateGatewayRouteCommand,
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualGatewayCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { accounts } from './accounts';
import { cleanUp } from './cleanUp';
import {
  gatewayRouteSpec,
  gatewaySpec,
  nodeSpec,
  routerSpec,
  routeSpec,
} from './specs';
import { unique } from './unique';

/** Both accounts, and a mesh of the owner, which goes with all in it when it is closed. */
export async function openMesh() {
  const both = await accounts();
  const meshName = unique('mesh');
  await both.owner.appMesh.send(new CreateMeshCommand({ meshName }));

  const node = () => ({ meshName, virtualNodeName: 'node' });
  const router = () => ({ meshName, virtualRouterName: 'router' });
  const route = () => ({ ...router(), routeName: 'route' });
  const service = () => ({ meshName, virtualServiceName: 'shop.example.com' });
  const gateway = () => ({ meshName, virtualGatewayName: 'gateway' });
  const gatewayRoute = () => ({ ...gateway(), gatewayRouteName: 'route' });

  /** One of every kind: route to node, service by router, gateway route to service. */
  async function all() {
    const { appMesh } = both.owner;
    await appMesh.send(
      new CreateVirtualNodeCommand({ ...node(), spec: nodeSpec() }),
    );
    await appMesh.send(
      new CreateVirtualRouterCommand({ ...router(), spec: routerSpec }),
    );
    await appMesh.send(
      new CreateRouteCommand({ ...route(), spec: routeSpec('node') }),
    );
    const provider = { virtualRouter: { virtualRouterName: 'router' } };
    await appMesh.send(
      new CreateVirtualServiceCommand({ ...service(), spec: { provider } }),
    );
    await appMesh.send(
      new CreateVirtualGatewayCommand({ ...gateway(), spec: gatewaySpec }),
    );
    await appMesh.send(
      new CreateGatewayRouteCommand({
        ...gatewayRoute(),
        spec: gatewayRouteSpec('shop.example.com'),
      }),
    );
    return appMesh;
  }

  const close = () => cleanUp(both.owner, { meshes: [meshName] });
  const names = { node, router, route, service, gateway, gatewayRoute };
  return { both, meshName, ...names, all, close };
}
