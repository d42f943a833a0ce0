import {
  CreateGatewayRouteCommand,
  DeleteGatewayRouteCommand,
  DescribeGatewayRouteCommand,
  UpdateGatewayRouteCommand,
} from '@aws-sdk/client-app-mesh';
import { convertGatewayRoute } from '../converters';
import {
  finalizers,
  type GatewayRoute,
  type Mesh,
  type VirtualGateway,
} from '../resources';
import { ensureResource } from './ensureResource';
import { removeResource } from './removeResource';
import type { ReconcileContext, Reconciler } from './types';

function namesOf({ spec }: GatewayRoute, mesh: Mesh, gateway: VirtualGateway) {
  return {
    meshName: mesh.spec?.awsName,
    meshOwner: mesh.spec?.meshOwner,
    virtualGatewayName: gateway.spec?.awsName,
    gatewayRouteName: spec?.awsName,
  };
}

function describe(
  names: ReturnType<typeof namesOf>,
  { appMesh }: ReconcileContext,
) {
  return async () =>
    (await appMesh.send(new DescribeGatewayRouteCommand(names))).gatewayRoute;
}

export const gatewayRouteReconciler: Reconciler<GatewayRoute> = {
  finalizers: [finalizers.awsResources],

  async reconcile(resource, context) {
    const { appMesh, resolver, writer } = context;
    const mesh = resolver.activeMesh(resource.spec);
    const gateway = resolver.virtualGateway(resource);
    resolver.assertActive(gateway);
    const names = namesOf(resource, mesh, gateway);
    const spec = convertGatewayRoute(resource, mesh, resolver);
    const found = await ensureResource(spec, context, {
      describe: describe(names, context),
      async create() {
        const command = new CreateGatewayRouteCommand({ ...names, spec });
        return (await appMesh.send(command)).gatewayRoute;
      },
      async update() {
        const command = new UpdateGatewayRouteCommand({ ...names, spec });
        return (await appMesh.send(command)).gatewayRoute;
      },
    });
    await writer.setStatus(resource, found);
  },

  async cleanUp(resource, context) {
    const mesh = context.resolver.mesh(resource.spec);
    const gateway = context.resolver.virtualGateway(resource);
    const names = namesOf(resource, mesh, gateway);
    await removeResource(resource, context, {
      describe: describe(names, context),
      remove: () => context.appMesh.send(new DeleteGatewayRouteCommand(names)),
    });
  },
};
