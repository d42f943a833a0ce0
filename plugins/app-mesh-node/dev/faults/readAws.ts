import {
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
  DescribeVirtualServiceCommand,
  ListMeshesCommand,
  ListRoutesCommand,
  ListVirtualGatewaysCommand,
  ListVirtualNodesCommand,
  ListVirtualRoutersCommand,
  ListVirtualServicesCommand,
  type AppMeshClient,
} from '@aws-sdk/client-app-mesh';
import {
  GetResourceShareAssociationsCommand,
  GetResourceSharesCommand,
  type RAMClient,
} from '@aws-sdk/client-ram';
import {
  ListInstancesCommand,
  ListNamespacesCommand,
  ListServicesCommand,
  type ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';
import type { AwsAccountClients } from '../../src/aws';

interface MeshName {
  meshName: string;
  meshOwner: string;
}

async function readRoutes(
  appMesh: AppMeshClient,
  mesh: MeshName,
  virtualRouterName: string,
): Promise<string[]> {
  const { routes = [] } = await appMesh.send(
    new ListRoutesCommand({ ...mesh, virtualRouterName }),
  );
  return Promise.all(
    routes.map(async ({ routeName }) => {
      const { route } = await appMesh.send(
        new DescribeRouteCommand({ ...mesh, virtualRouterName, routeName }),
      );
      return `route ${route?.metadata?.arn} ${JSON.stringify(route?.spec)}`;
    }),
  );
}

async function readMesh(
  appMesh: AppMeshClient,
  mesh: MeshName,
  accountId: string,
): Promise<string[]> {
  const [nodes, routers, services, gateways] = await Promise.all([
    appMesh.send(new ListVirtualNodesCommand(mesh)),
    appMesh.send(new ListVirtualRoutersCommand(mesh)),
    appMesh.send(new ListVirtualServicesCommand(mesh)),
    // Consumers of a mesh may not list its gateways; its owner sees all of them.
    mesh.meshOwner === accountId
      ? appMesh.send(new ListVirtualGatewaysCommand(mesh))
      : { virtualGateways: [] },
  ]);
  const lines = await Promise.all([
    ...(nodes.virtualNodes ?? []).map(async ({ virtualNodeName }) => {
      const { virtualNode } = await appMesh.send(
        new DescribeVirtualNodeCommand({ ...mesh, virtualNodeName }),
      );
      return [
        `virtual node ${virtualNode?.metadata?.arn} ${JSON.stringify(
          virtualNode?.spec,
        )}`,
      ];
    }),
    ...(services.virtualServices ?? []).map(async ({ virtualServiceName }) => {
      const { virtualService } = await appMesh.send(
        new DescribeVirtualServiceCommand({ ...mesh, virtualServiceName }),
      );
      return [
        `virtual service ${virtualService?.metadata?.arn} ${JSON.stringify(
          virtualService?.spec,
        )}`,
      ];
    }),
    ...(routers.virtualRouters ?? []).map(
      async ({ arn, virtualRouterName }) => [
        `virtual router ${arn}`,
        ...(await readRoutes(appMesh, mesh, virtualRouterName ?? '')),
      ],
    ),
  ]);
  return [
    ...lines.flat(),
    ...(gateways.virtualGateways ?? []).map(({ arn }) => `gateway ${arn}`),
  ];
}

async function readShares(ram: RAMClient): Promise<string[]> {
  const { resourceShares = [] } = await ram.send(
    new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
  );
  const live = resourceShares.filter(({ status }) => status === 'ACTIVE');
  return Promise.all(
    live.map(async ({ name, resourceShareArn = '' }) => {
      const of = async (associationType: 'PRINCIPAL' | 'RESOURCE') => {
        const { resourceShareAssociations = [] } = await ram.send(
          new GetResourceShareAssociationsCommand({
            associationType,
            resourceShareArns: [resourceShareArn],
          }),
        );
        return resourceShareAssociations
          .filter(({ status }) => status === 'ASSOCIATED')
          .map(({ associatedEntity }) => associatedEntity)
          .sort();
      };
      return `share ${name} of ${await of('RESOURCE')} with ${await of(
        'PRINCIPAL',
      )}`;
    }),
  );
}

async function readCloudMap(
  serviceDiscovery: ServiceDiscoveryClient,
): Promise<string[]> {
  const [{ Namespaces = [] }, { Services = [] }] = await Promise.all([
    serviceDiscovery.send(new ListNamespacesCommand({})),
    serviceDiscovery.send(new ListServicesCommand({})),
  ]);
  const services = await Promise.all(
    Services.map(async ({ Id, Name }) => {
      const { Instances = [] } = await serviceDiscovery.send(
        new ListInstancesCommand({ ServiceId: Id }),
      );
      return `Cloud Map service ${Name} with ${Instances.length} instances`;
    }),
  );
  return [
    ...Namespaces.map(({ Name }) => `Cloud Map namespace ${Name}`),
    ...services,
  ];
}

/** What there is in an account, one line each: without ids, times and versions, which no two runs share. */
export async function readAws({
  accountId,
  appMesh,
  ram,
  serviceDiscovery,
}: AwsAccountClients): Promise<string[]> {
  const { meshes = [] } = await appMesh.send(new ListMeshesCommand({}));
  const lines = await Promise.all([
    readShares(ram),
    readCloudMap(serviceDiscovery),
    ...meshes.map(({ meshName = '', meshOwner = '' }) =>
      readMesh(appMesh, { meshName, meshOwner }, accountId),
    ),
  ]);
  return [...meshes.map(({ arn }) => `mesh ${arn}`), ...lines.flat()].map(
    line => `${accountId}: ${line}`,
  );
}
