import {
  DescribeMeshCommand,
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
  DescribeVirtualRouterCommand,
  DescribeVirtualServiceCommand,
  ListMeshesCommand,
  paginateListRoutes,
  paginateListVirtualGateways,
  paginateListVirtualNodes,
  paginateListVirtualRouters,
  paginateListVirtualServices,
} from '@aws-sdk/client-app-mesh';
import { isError } from '@backstage/errors';
import type { Sandbox } from '@crossmesh/sandbox';
import { appMeshOf } from '../../../src/__testUtils__/sandboxEstate';

// Paginators write their token into the input that they are given, so each gets one of its own.
const mesh = { meshName: 'bench' };

/** The virtual services of the mesh; undefined if there is no mesh yet. */
export async function countServices(
  sandbox: Sandbox,
  owner: string,
): Promise<number | undefined> {
  const client = appMeshOf(sandbox, owner);
  let count = 0;
  try {
    for await (const page of paginateListVirtualServices(
      { client },
      { ...mesh },
    )) {
      count += page.virtualServices?.length ?? 0;
    }
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundException') {
      return undefined;
    }
    throw error;
  }
  return count;
}

/** Reads a mesh as one would at first: lists everything, describes everything. */
export async function naiveRead(
  sandbox: Sandbox,
  owner: string,
): Promise<void> {
  const client = appMeshOf(sandbox, owner);
  await client.send(new ListMeshesCommand({}));
  await client.send(new DescribeMeshCommand(mesh));
  for await (const page of paginateListVirtualNodes({ client }, { ...mesh })) {
    for (const { virtualNodeName } of page.virtualNodes ?? []) {
      await client.send(
        new DescribeVirtualNodeCommand({ ...mesh, virtualNodeName }),
      );
    }
  }
  for await (const page of paginateListVirtualServices(
    { client },
    { ...mesh },
  )) {
    for (const { virtualServiceName } of page.virtualServices ?? []) {
      await client.send(
        new DescribeVirtualServiceCommand({ ...mesh, virtualServiceName }),
      );
    }
  }
  for await (const page of paginateListVirtualRouters(
    { client },
    { ...mesh },
  )) {
    for (const { virtualRouterName } of page.virtualRouters ?? []) {
      const router = { ...mesh, virtualRouterName };
      await client.send(new DescribeVirtualRouterCommand(router));
      for await (const routes of paginateListRoutes(
        { client },
        { ...router },
      )) {
        for (const { routeName } of routes.routes ?? []) {
          await client.send(new DescribeRouteCommand({ ...router, routeName }));
        }
      }
    }
  }
  for await (const page of paginateListVirtualGateways(
    { client },
    { ...mesh },
  )) {
    if (page.virtualGateways?.length) {
      throw new Error('The bench has no gateways');
    }
  }
}
