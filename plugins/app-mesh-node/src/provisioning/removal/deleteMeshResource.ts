import {
  DeleteGatewayRouteCommand,
  DeleteRouteCommand,
  DeleteVirtualGatewayCommand,
  DeleteVirtualNodeCommand,
  DeleteVirtualRouterCommand,
  DeleteVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { isError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';
import type { MeshResourceRef } from './types';

/**
 * Deletes a resource from App Mesh, as an account that made it or that owns the mesh. That it is gone
 * already is as good.
 */
export async function deleteMeshResource(
  context: ProvisioningContext,
  options: { accountId: string; mesh: MeshId; resource: MeshResourceRef },
): Promise<void> {
  const { accountId, mesh, resource } = options;
  const { kind, name, parent } = resource;
  const { appMesh } = await context.aws.forAccount({
    accountId,
    region: mesh.region,
  });
  const where = { meshName: mesh.meshName, meshOwner: mesh.meshOwner };
  const abort = { abortSignal: context.signal };
  const calls = {
    gatewayRoute: () =>
      appMesh.send(
        new DeleteGatewayRouteCommand({
          ...where,
          virtualGatewayName: parent,
          gatewayRouteName: name,
        }),
        abort,
      ),
    route: () =>
      appMesh.send(
        new DeleteRouteCommand({
          ...where,
          virtualRouterName: parent,
          routeName: name,
        }),
        abort,
      ),
    virtualService: () =>
      appMesh.send(
        new DeleteVirtualServiceCommand({ ...where, virtualServiceName: name }),
        abort,
      ),
    virtualRouter: () =>
      appMesh.send(
        new DeleteVirtualRouterCommand({ ...where, virtualRouterName: name }),
        abort,
      ),
    virtualNode: () =>
      appMesh.send(
        new DeleteVirtualNodeCommand({ ...where, virtualNodeName: name }),
        abort,
      ),
    virtualGateway: () =>
      appMesh.send(
        new DeleteVirtualGatewayCommand({ ...where, virtualGatewayName: name }),
        abort,
      ),
  };
  try {
    await calls[kind]();
  } catch (error) {
    if (!isError(error) || error.name !== 'NotFoundError') {
      throw error;
    }
  }
}
