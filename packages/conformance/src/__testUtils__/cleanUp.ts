import {
  DeleteMeshCommand,
  DeleteRouteCommand,
  DeleteVirtualGatewayCommand,
  DeleteGatewayRouteCommand,
  DeleteVirtualNodeCommand,
  DeleteVirtualRouterCommand,
  DeleteVirtualServiceCommand,
  ListGatewayRoutesCommand,
  ListRoutesCommand,
  ListVirtualGatewaysCommand,
  ListVirtualNodesCommand,
  ListVirtualRoutersCommand,
  ListVirtualServicesCommand,
} from '@aws-sdk/client-app-mesh';
import { DeleteResourceShareCommand } from '@aws-sdk/client-ram';
import type { Account } from './accounts';

/** Deletes a mesh and all in it, in App Mesh's order, as its owner. */
export async function removeMesh({ appMesh }: Account, meshName: string) {
  const gateways = await appMesh.send(
    new ListVirtualGatewaysCommand({ meshName }),
  );
  for (const { virtualGatewayName } of gateways.virtualGateways ?? []) {
    const parent = { meshName, virtualGatewayName };
    const { gatewayRoutes = [] } = await appMesh.send(
      new ListGatewayRoutesCommand(parent),
    );
    for (const { gatewayRouteName } of gatewayRoutes) {
      const input = { ...parent, gatewayRouteName };
      await appMesh.send(new DeleteGatewayRouteCommand(input));
    }
    await appMesh.send(new DeleteVirtualGatewayCommand(parent));
  }
  const services = await appMesh.send(
    new ListVirtualServicesCommand({ meshName }),
  );
  for (const { virtualServiceName } of services.virtualServices ?? []) {
    const input = { meshName, virtualServiceName };
    await appMesh.send(new DeleteVirtualServiceCommand(input));
  }
  const routers = await appMesh.send(
    new ListVirtualRoutersCommand({ meshName }),
  );
  for (const { virtualRouterName } of routers.virtualRouters ?? []) {
    const parent = { meshName, virtualRouterName };
    const { routes = [] } = await appMesh.send(new ListRoutesCommand(parent));
    for (const { routeName } of routes) {
      await appMesh.send(new DeleteRouteCommand({ ...parent, routeName }));
    }
    await appMesh.send(new DeleteVirtualRouterCommand(parent));
  }
  const nodes = await appMesh.send(new ListVirtualNodesCommand({ meshName }));
  for (const { virtualNodeName } of nodes.virtualNodes ?? []) {
    const input = { meshName, virtualNodeName };
    await appMesh.send(new DeleteVirtualNodeCommand(input));
  }
  await appMesh.send(new DeleteMeshCommand({ meshName }));
}

/** Deletes meshes and shares of the owner; what is gone already does not matter. */
export async function cleanUp(
  owner: Account,
  { meshes = [], shares = [] }: { meshes?: string[]; shares?: string[] },
) {
  for (const meshName of meshes) {
    await removeMesh(owner, meshName).catch(() => undefined);
  }
  for (const resourceShareArn of shares) {
    await owner.ram
      .send(new DeleteResourceShareCommand({ resourceShareArn }))
      .catch(() => undefined);
  }
}
