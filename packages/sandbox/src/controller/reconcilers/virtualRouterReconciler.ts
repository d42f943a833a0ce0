import {
  CreateVirtualRouterCommand,
  DeleteVirtualRouterCommand,
  DescribeVirtualRouterCommand,
  UpdateVirtualRouterCommand,
} from '@aws-sdk/client-app-mesh';
import { findOrUndefined } from '../aws';
import { convertRoute, convertVirtualRouter } from '../converters';
import { finalizers, type Mesh, type VirtualRouter } from '../resources';
import { ensureResource } from './ensureResource';
import { removeResource } from './removeResource';
import { syncRoutes } from './syncRoutes';
import type { ReconcileContext, Reconciler } from './types';

function namesOf({ spec }: VirtualRouter, mesh: Mesh) {
  return {
    meshName: mesh.spec?.awsName,
    meshOwner: mesh.spec?.meshOwner,
    virtualRouterName: spec?.awsName,
  };
}

function describe(
  names: ReturnType<typeof namesOf>,
  { appMesh }: ReconcileContext,
) {
  return async () =>
    (await appMesh.send(new DescribeVirtualRouterCommand(names))).virtualRouter;
}

export const virtualRouterReconciler: Reconciler<VirtualRouter> = {
  finalizers: [finalizers.awsResources],

  async reconcile(resource, context) {
    const { appMesh, resolver, writer } = context;
    const mesh = resolver.activeMesh(resource.spec);
    const names = namesOf(resource, mesh);
    const spec = convertVirtualRouter(resource);
    const routes = (resource.spec?.routes ?? []).map(route => ({
      routeName: route.name,
      spec: convertRoute(resource, route, mesh, resolver),
    }));
    const found = await ensureResource(spec, context, {
      describe: describe(names, context),
      async create() {
        const command = new CreateVirtualRouterCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualRouter;
      },
      async update() {
        const command = new UpdateVirtualRouterCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualRouter;
      },
    });
    const routeARNs = await syncRoutes(names, routes, appMesh);
    await writer.setStatus(resource, found, { routeARNs });
  },

  async cleanUp(resource, context) {
    const mesh = context.resolver.mesh(resource.spec);
    const names = namesOf(resource, mesh);
    const found = await findOrUndefined(describe(names, context)()).catch(
      () => undefined,
    );
    if (found) {
      // Whoever owns them: the mesh's owner may delete everybody's routes, and does.
      await syncRoutes(names, [], context.appMesh);
    }
    await removeResource(resource, context, {
      describe: describe(names, context),
      remove: () => context.appMesh.send(new DeleteVirtualRouterCommand(names)),
    });
  },
};
