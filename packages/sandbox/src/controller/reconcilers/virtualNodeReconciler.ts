import {
  CreateVirtualNodeCommand,
  DeleteVirtualNodeCommand,
  DescribeVirtualNodeCommand,
  UpdateVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import { convertVirtualNode } from '../converters';
import { finalizers, type Mesh, type VirtualNode } from '../resources';
import { ensureResource } from './ensureResource';
import { removeResource } from './removeResource';
import type { ReconcileContext, Reconciler } from './types';

function namesOf({ spec }: VirtualNode, mesh: Mesh) {
  return {
    meshName: mesh.spec?.awsName,
    meshOwner: mesh.spec?.meshOwner,
    virtualNodeName: spec?.awsName,
  };
}

function describe(
  names: ReturnType<typeof namesOf>,
  { appMesh }: ReconcileContext,
) {
  return async () =>
    (await appMesh.send(new DescribeVirtualNodeCommand(names))).virtualNode;
}

export const virtualNodeReconciler: Reconciler<VirtualNode> = {
  finalizers: [finalizers.awsResources],

  async reconcile(resource, context) {
    const { appMesh, resolver, writer } = context;
    const mesh = resolver.activeMesh(resource.spec);
    const names = namesOf(resource, mesh);
    const spec = convertVirtualNode(resource, mesh, resolver);
    const found = await ensureResource(spec, context, {
      describe: describe(names, context),
      async create() {
        const command = new CreateVirtualNodeCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualNode;
      },
      async update() {
        const command = new UpdateVirtualNodeCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualNode;
      },
    });
    await writer.setStatus(resource, found);
  },

  async cleanUp(resource, context) {
    const mesh = context.resolver.mesh(resource.spec);
    const names = namesOf(resource, mesh);
    await removeResource(resource, context, {
      describe: describe(names, context),
      remove: () => context.appMesh.send(new DeleteVirtualNodeCommand(names)),
    });
  },
};
