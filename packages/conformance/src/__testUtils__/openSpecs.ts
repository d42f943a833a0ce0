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
import { gatewaySpec, nodeSpec, routerSpec } from './specs';
import { unique } from './unique';

/** A mesh of the owner with one of each that a spec may refer to; it goes when it is closed. */
export async function openSpecs() {
  const both = await accounts();
  const meshName = unique('specs');
  const { appMesh } = both.owner;
  await appMesh.send(new CreateMeshCommand({ meshName }));
  await appMesh.send(
    new CreateVirtualNodeCommand({
      meshName,
      virtualNodeName: 'node',
      spec: nodeSpec(),
    }),
  );
  await appMesh.send(
    new CreateVirtualRouterCommand({
      meshName,
      virtualRouterName: 'router',
      spec: routerSpec,
    }),
  );
  await appMesh.send(
    new CreateVirtualServiceCommand({
      meshName,
      virtualServiceName: 'svc',
      spec: {},
    }),
  );
  await appMesh.send(
    new CreateVirtualGatewayCommand({
      meshName,
      virtualGatewayName: 'gateway',
      spec: gatewaySpec,
    }),
  );

  // The tables hold what the types of the SDK forbid.
  function send(kind: string, spec: object) {
    const input = { meshName, spec };
    switch (kind) {
      case 'node':
        return appMesh.send(
          new CreateVirtualNodeCommand({
            ...input,
            virtualNodeName: unique('n'),
          }),
        );
      case 'router':
        return appMesh.send(
          new CreateVirtualRouterCommand({
            ...input,
            virtualRouterName: unique('r'),
          } as never),
        );
      case 'service':
        return appMesh.send(
          new CreateVirtualServiceCommand({
            ...input,
            virtualServiceName: unique('s'),
          } as never),
        );
      case 'gateway':
        return appMesh.send(
          new CreateVirtualGatewayCommand({
            ...input,
            virtualGatewayName: unique('g'),
          } as never),
        );
      case 'gateway route':
        return appMesh.send(
          new CreateGatewayRouteCommand({
            ...input,
            virtualGatewayName: 'gateway',
            gatewayRouteName: unique('gr'),
          }),
        );
      default:
        return appMesh.send(
          new CreateRouteCommand({
            ...input,
            virtualRouterName: 'router',
            routeName: unique('route'),
          }),
        );
    }
  }

  const close = () => cleanUp(both.owner, { meshes: [meshName] });
  return { both, meshName, send, close };
}
