import {
  paginateListGatewayRoutes,
  paginateListRoutes,
  paginateListVirtualGateways,
  paginateListVirtualNodes,
  paginateListVirtualRouters,
  paginateListVirtualServices,
  type AppMeshClient,
} from '@aws-sdk/client-app-mesh';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';
import { orEmpty } from './orEmpty';
import type { MeshResourceKind, MeshResourceRef } from './types';

interface Listed {
  resourceOwner?: string;
}

async function collect<P, T extends Listed>(
  pages: AsyncIterable<P>,
  itemsOf: (page: P) => T[] | undefined,
  toRef: (item: T) => Omit<MeshResourceRef, 'resourceOwner'>,
): Promise<MeshResourceRef[]> {
  const found: MeshResourceRef[] = [];
  for await (const page of pages) {
    for (const item of itemsOf(page) ?? []) {
      found.push({ ...toRef(item), resourceOwner: item.resourceOwner ?? '' });
    }
  }
  return found;
}

async function listKind(
  client: AppMeshClient,
  mesh: { meshName: string; meshOwner: string },
  kind: MeshResourceKind,
): Promise<MeshResourceRef[]> {
  switch (kind) {
    case 'virtualNode':
      return collect(
        paginateListVirtualNodes({ client }, mesh),
        page => page.virtualNodes,
        ({ virtualNodeName: name = '' }) => ({ kind, name }),
      );
    case 'virtualService':
      return collect(
        paginateListVirtualServices({ client }, mesh),
        page => page.virtualServices,
        ({ virtualServiceName: name = '' }) => ({ kind, name }),
      );
    case 'virtualRouter':
      return collect(
        paginateListVirtualRouters({ client }, mesh),
        page => page.virtualRouters,
        ({ virtualRouterName: name = '' }) => ({ kind, name }),
      );
    case 'virtualGateway':
      return collect(
        paginateListVirtualGateways({ client }, mesh),
        page => page.virtualGateways,
        ({ virtualGatewayName: name = '' }) => ({ kind, name }),
      );
    case 'route': {
      const routers = await listKind(client, mesh, 'virtualRouter');
      const routes = await Promise.all(
        routers.map(({ name: virtualRouterName }) =>
          orEmpty(
            collect(
              paginateListRoutes({ client }, { ...mesh, virtualRouterName }),
              page => page.routes,
              ({ routeName: name = '' }) => ({
                kind,
                name,
                parent: virtualRouterName,
              }),
            ),
          ),
        ),
      );
      return routes.flat();
    }
    default: {
      const gateways = await listKind(client, mesh, 'virtualGateway');
      const routes = await Promise.all(
        gateways.map(({ name: virtualGatewayName }) =>
          orEmpty(
            collect(
              paginateListGatewayRoutes(
                { client },
                { ...mesh, virtualGatewayName },
              ),
              page => page.gatewayRoutes,
              ({ gatewayRouteName: name = '' }) => ({
                kind,
                name,
                parent: virtualGatewayName,
              }),
            ),
          ),
        ),
      );
      return routes.flat();
    }
  }
}

/**
 * A mesh's resources of one kind in App Mesh, of all accounts, as one account sees them; none where the
 * mesh does not exist. Only the owner of a mesh sees its gateways.
 */
export async function listMeshResources(
  context: ProvisioningContext,
  options: { accountId: string; mesh: MeshId; kind: MeshResourceKind },
): Promise<MeshResourceRef[]> {
  const { accountId, kind, mesh } = options;
  const { appMesh } = await context.aws.forAccount({
    accountId,
    region: mesh.region,
  });
  const { meshName, meshOwner } = mesh;
  return orEmpty(listKind(appMesh, { meshName, meshOwner }, kind));
}
