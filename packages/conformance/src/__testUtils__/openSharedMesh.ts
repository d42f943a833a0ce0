import {
  CreateRouteCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { accounts, type Account } from './accounts';
import { cleanUp } from './cleanUp';
import { shareMesh } from './shareMesh';
import { nodeSpec, routerSpec, routeSpec } from './specs';
import { unique } from './unique';

/** Both accounts, and a mesh that the owner shares with the consumer; it goes when it is closed. */
export async function openSharedMesh() {
  const both = await accounts();
  const { owner, consumer } = both;
  const meshName = unique('shared');
  const shared = { meshName, meshOwner: owner.accountId };
  const { meshArn, shareArn } = await shareMesh(both, meshName);

  async function node(account: Account, spec = nodeSpec()) {
    const virtualNodeName = unique('node');
    const { virtualNode } = await account.appMesh.send(
      new CreateVirtualNodeCommand({ ...shared, virtualNodeName, spec }),
    );
    return { ...shared, virtualNodeName, metadata: virtualNode?.metadata };
  }

  async function service(account: Account) {
    const input = { ...shared, virtualServiceName: unique('service') };
    await account.appMesh.send(
      new CreateVirtualServiceCommand({ ...input, spec: {} }),
    );
    return input;
  }

  async function routed(account: Account) {
    const { virtualNodeName } = await node(account);
    const router = { ...shared, virtualRouterName: unique('router') };
    await account.appMesh.send(
      new CreateVirtualRouterCommand({ ...router, spec: routerSpec }),
    );
    const route = { ...router, routeName: unique('route') };
    const spec = routeSpec(virtualNodeName);
    await account.appMesh.send(new CreateRouteCommand({ ...route, spec }));
    return { router, route, spec };
  }

  const close = () =>
    cleanUp(owner, { meshes: [meshName], shares: [shareArn] });
  const things = { meshName, meshArn, shareArn, shared };
  return { both, owner, consumer, ...things, node, service, routed, close };
}
