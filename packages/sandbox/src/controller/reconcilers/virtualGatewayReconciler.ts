import {
  CreateVirtualGatewayCommand,
  DeleteVirtualGatewayCommand,
  DescribeVirtualGatewayCommand,
  UpdateVirtualGatewayCommand,
} from '@aws-sdk/client-app-mesh';
import { convertVirtualGateway } from '../converters';
import { ReconcileError } from '../references';
import {
  finalizers,
  resourceKeyOf,
  type Mesh,
  type VirtualGateway,
} from '../resources';
import { ensureResource } from './ensureResource';
import { removeResource } from './removeResource';
import type { ReconcileContext, Reconciler } from './types';

function namesOf({ spec }: VirtualGateway, mesh: Mesh) {
  return {
    meshName: mesh.spec?.awsName,
    meshOwner: mesh.spec?.meshOwner,
    virtualGatewayName: spec?.awsName,
  };
}

function describe(
  names: ReturnType<typeof namesOf>,
  { appMesh }: ReconcileContext,
) {
  return async () =>
    (await appMesh.send(new DescribeVirtualGatewayCommand(names)))
      .virtualGateway;
}

function assertNoRoutes(
  gateway: VirtualGateway,
  { reader, writer }: ReconcileContext,
) {
  const routes = reader
    .list('GatewayRoute')
    .filter(
      ({ spec }) => spec?.virtualGatewayRef?.uid === gateway.metadata.uid,
    );
  if (routes.length > 0) {
    writer.warn(
      gateway,
      'PendingMembersDeletion',
      `objects belong to this virtualGateway exists, please delete them to proceed. gatewayRoute: ${routes.length}`,
    );
    throw new ReconcileError(
      'pending members deletion',
      routes.map(resourceKeyOf),
    );
  }
}

export const virtualGatewayReconciler: Reconciler<VirtualGateway> = {
  finalizers: [finalizers.virtualGatewayMembers, finalizers.awsResources],

  async reconcile(resource, context) {
    const { appMesh, resolver, writer } = context;
    const mesh = resolver.activeMesh(resource.spec);
    const names = namesOf(resource, mesh);
    const spec = convertVirtualGateway(resource);
    const found = await ensureResource(spec, context, {
      describe: describe(names, context),
      async create() {
        const command = new CreateVirtualGatewayCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualGateway;
      },
      async update() {
        const command = new UpdateVirtualGatewayCommand({ ...names, spec });
        return (await appMesh.send(command)).virtualGateway;
      },
    });
    await writer.setStatus(resource, found);
  },

  async cleanUp(resource, context) {
    assertNoRoutes(resource, context);
    const mesh = context.resolver.mesh(resource.spec);
    const names = namesOf(resource, mesh);
    await removeResource(resource, context, {
      describe: describe(names, context),
      remove: () =>
        context.appMesh.send(new DeleteVirtualGatewayCommand(names)),
    });
  },
};
