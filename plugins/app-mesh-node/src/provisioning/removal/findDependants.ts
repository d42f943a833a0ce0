import {
  DescribeGatewayRouteCommand,
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
  DescribeVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { isError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import pLimit from 'p-limit';
import type { ProvisioningContext } from '../engine';
import { listMeshResources } from './listMeshResources';
import { targetsOf } from './targetsOf';
import type { MeshResourceKind, MeshResourceRef } from './types';

const AT_A_TIME = 8;

/** Names in App Mesh of what is to leave a mesh. */
export interface Leaving {
  virtualServices: string[];
  virtualRouters: string[];
  virtualNodes: string[];
}

/** Something that stays and needs something that is to go. */
export interface Dependant {
  /** For people, for example `virtual node yelb-ui calls yelb-appserver`. */
  what: string;
  resourceOwner: string;
}

const KINDS: MeshResourceKind[] = [
  'virtualNode',
  'virtualService',
  'route',
  'gatewayRoute',
];

function isLeaving({ kind, name, parent }: MeshResourceRef, leaving: Leaving) {
  switch (kind) {
    case 'virtualNode':
      return leaving.virtualNodes.includes(name);
    case 'virtualService':
      return leaving.virtualServices.includes(name);
    case 'route':
      return leaving.virtualRouters.includes(parent ?? '');
    default:
      return false;
  }
}

/**
 * Who, in whatever account, calls, routes to or is provided by what is to leave: virtual nodes with it as
 * a backend, routes of other routers, gateway routes, and virtual services. Read as the mesh's owner, who
 * alone sees all of it.
 */
export async function findDependants(
  context: ProvisioningContext,
  mesh: MeshId,
  leaving: Leaving,
): Promise<Dependant[]> {
  const accountId = mesh.meshOwner;
  const { appMesh } = await context.aws.forAccount({
    accountId,
    region: mesh.region,
  });
  const where = { meshName: mesh.meshName, meshOwner: mesh.meshOwner };
  const abort = { abortSignal: context.signal };

  async function describe({ kind, name, parent }: MeshResourceRef) {
    switch (kind) {
      case 'virtualNode':
        return appMesh.send(
          new DescribeVirtualNodeCommand({ ...where, virtualNodeName: name }),
          abort,
        );
      case 'virtualService':
        return appMesh.send(
          new DescribeVirtualServiceCommand({
            ...where,
            virtualServiceName: name,
          }),
          abort,
        );
      case 'route':
        return appMesh.send(
          new DescribeRouteCommand({
            ...where,
            virtualRouterName: parent,
            routeName: name,
          }),
          abort,
        );
      default:
        return appMesh.send(
          new DescribeGatewayRouteCommand({
            ...where,
            virtualGatewayName: parent,
            gatewayRouteName: name,
          }),
          abort,
        );
    }
  }

  async function examine(resource: MeshResourceRef): Promise<Dependant[]> {
    try {
      const targets = targetsOf(await describe(resource));
      return targets
        .filter(({ kind, name }) => leaving[kind].includes(name))
        .map(({ name, words }) => ({
          what: `${words[0]} ${resource.name} ${words[1]} ${name}`,
          resourceOwner: resource.resourceOwner,
        }));
    } catch (error) {
      // It went in the meantime.
      if (isError(error) && error.name === 'NotFoundError') {
        return [];
      }
      throw error;
    }
  }

  const resources = await Promise.all(
    KINDS.map(kind => listMeshResources(context, { accountId, mesh, kind })),
  );
  const limit = pLimit(AT_A_TIME);
  const found = await Promise.all(
    resources
      .flat()
      .filter(resource => !isLeaving(resource, leaving))
      .map(resource => limit(() => examine(resource))),
  );
  return found.flat();
}
