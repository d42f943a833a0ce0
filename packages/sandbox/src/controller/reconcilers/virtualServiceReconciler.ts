import {
  CreateVirtualServiceCommand,
  DeleteVirtualServiceCommand,
  DescribeVirtualServiceCommand,
  UpdateVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { convertVirtualService } from '../converters';
import { finalizers, type Mesh, type VirtualService } from '../resources';
import { ensureResource } from './ensureResource';
import { removeResource } from './removeResource';
import type { ReconcileContext, Reconciler } from './types';

function namesOf({ spec }: VirtualService, mesh: Mesh) {
  return {
    meshName: mesh.spec?.awsName,
    meshOwner: mesh.spec?.meshOwner,
    virtualServiceName: spec?.awsName,
  };
}

function describe(
  names: ReturnType<typeof namesOf>,
  { appMesh }: ReconcileContext,
) {
  return async () =>
    (await appMesh.send(new DescribeVirtualServiceCommand(names)))
      .virtualService;
}

export const virtualServiceReconciler: Reconciler<VirtualService> = {
  finalizers: [finalizers.awsResources],

  async reconcile(resource, context) {
    const { appMesh, resolver, writer } = context;
    const mesh = resolver.activeMesh(resource.spec);
    const names = namesOf(resource, mesh);
    const spec = convertVirtualService(resource, mesh, resolver);
    const found = await ensureResource(spec, context, {
      describe: describe(names, context),
      async create() {
        const command = new CreateVirtualServiceCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualService;
      },
      async update() {
        const command = new UpdateVirtualServiceCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualService;
      },
    });
    await writer.setStatus(resource, found);
  },

  async cleanUp(resource, context) {
    const mesh = context.resolver.mesh(resource.spec);
    const names = namesOf(resource, mesh);
    await removeResource(resource, context, {
      describe: describe(names, context),
      remove: () =>
        context.appMesh.send(new DeleteVirtualServiceCommand(names)),
    });
  },
};
