import {
  DescribeGatewayRouteCommand,
  DescribeRouteCommand,
  DescribeVirtualGatewayCommand,
  DescribeVirtualNodeCommand,
  DescribeVirtualRouterCommand,
  DescribeVirtualServiceCommand,
  ListGatewayRoutesCommand,
  ListRoutesCommand,
  ListVirtualGatewaysCommand,
  ListVirtualNodesCommand,
  ListVirtualRoutersCommand,
  ListVirtualServicesCommand,
  UpdateGatewayRouteCommand,
  UpdateRouteCommand,
  UpdateVirtualGatewayCommand,
  UpdateVirtualNodeCommand,
  UpdateVirtualRouterCommand,
  UpdateVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import {
  openMesh,
  gatewayRouteSpec,
  gatewaySpec,
  nodeSpec,
  routeSpec,
  routerSpec,
} from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openMesh>>;

describe('App Mesh: what a mesh holds', () => {
  let both: Fixture['both'];
  let meshName: Fixture['meshName'];
  let node: Fixture['node'];
  let router: Fixture['router'];
  let route: Fixture['route'];
  let service: Fixture['service'];
  let gateway: Fixture['gateway'];
  let gatewayRoute: Fixture['gatewayRoute'];
  let all: Fixture['all'];
  let close: Fixture['close'];

  beforeEach(async () => {
    ({
      both,
      meshName,
      node,
      router,
      route,
      service,
      gateway,
      gatewayRoute,
      all,
      close,
    } = await openMesh());
  });

  afterEach(() => close());

  it('§2.1 every kind is described as it was created, in version 1', async () => {
    const appMesh = await all();
    const found = [
      (await appMesh.send(new DescribeVirtualNodeCommand(node()))).virtualNode,
      (await appMesh.send(new DescribeVirtualRouterCommand(router())))
        .virtualRouter,
      (await appMesh.send(new DescribeRouteCommand(route()))).route,
      (await appMesh.send(new DescribeVirtualServiceCommand(service())))
        .virtualService,
      (await appMesh.send(new DescribeVirtualGatewayCommand(gateway())))
        .virtualGateway,
      (await appMesh.send(new DescribeGatewayRouteCommand(gatewayRoute())))
        .gatewayRoute,
    ];
    const { accountId } = both.owner;
    for (const item of found) {
      expect(item).toMatchObject({
        meshName,
        status: { status: 'ACTIVE' },
        metadata: {
          version: 1,
          meshOwner: accountId,
          resourceOwner: accountId,
        },
      });
    }
    expect(found[2]?.spec).toEqual(routeSpec('node'));
  });

  it('§2.4 the ARN of each kind has its own path', async () => {
    const appMesh = await all();
    const { accountId, region } = both.owner;
    const prefix = `arn:aws:appmesh:${region}:${accountId}:mesh/${meshName}`;
    const lists = [
      (await appMesh.send(new ListVirtualNodesCommand({ meshName })))
        .virtualNodes,
      (await appMesh.send(new ListVirtualRoutersCommand({ meshName })))
        .virtualRouters,
      (await appMesh.send(new ListRoutesCommand(router()))).routes,
      (await appMesh.send(new ListVirtualServicesCommand({ meshName })))
        .virtualServices,
      (await appMesh.send(new ListVirtualGatewaysCommand({ meshName })))
        .virtualGateways,
      (await appMesh.send(new ListGatewayRoutesCommand(gateway())))
        .gatewayRoutes,
    ];
    expect(lists.map(list => list?.map(({ arn }) => arn))).toEqual([
      [`${prefix}/virtualNode/node`],
      [`${prefix}/virtualRouter/router`],
      [`${prefix}/virtualRouter/router/route/route`],
      [`${prefix}/virtualService/shop.example.com`],
      [`${prefix}/virtualGateway/gateway`],
      [`${prefix}/virtualGateway/gateway/gatewayRoute/route`],
    ]);
  });

  it('§2.4 a reference in a list has neither spec nor status nor uid', async () => {
    const appMesh = await all();
    const { routes = [] } = await appMesh.send(new ListRoutesCommand(router()));
    expect(Object.keys(routes[0]).sort()).toEqual([
      'arn',
      'createdAt',
      'lastUpdatedAt',
      'meshName',
      'meshOwner',
      'resourceOwner',
      'routeName',
      'version',
      'virtualRouterName',
    ]);
  });

  it('§2.4 an update of every kind raises its version by one', async () => {
    const appMesh = await all();
    const found = [
      (
        await appMesh.send(
          new UpdateVirtualNodeCommand({ ...node(), spec: nodeSpec() }),
        )
      ).virtualNode,
      (
        await appMesh.send(
          new UpdateVirtualRouterCommand({ ...router(), spec: routerSpec }),
        )
      ).virtualRouter,
      (
        await appMesh.send(
          new UpdateRouteCommand({
            ...route(),
            spec: { priority: 1, ...routeSpec('node') },
          }),
        )
      ).route,
      (
        await appMesh.send(
          new UpdateVirtualServiceCommand({ ...service(), spec: {} }),
        )
      ).virtualService,
      (
        await appMesh.send(
          new UpdateVirtualGatewayCommand({
            ...gateway(),
            spec: { ...gatewaySpec, logging: {} },
          }),
        )
      ).virtualGateway,
      (
        await appMesh.send(
          new UpdateGatewayRouteCommand({
            ...gatewayRoute(),
            spec: { priority: 1, ...gatewayRouteSpec('shop.example.com') },
          }),
        )
      ).gatewayRoute,
    ];
    expect(found.map(item => item?.metadata?.version)).toEqual(
      Array(6).fill(2),
    );
  });

  it('§2.2 an update replaces the whole spec', async () => {
    const appMesh = await all();
    await appMesh.send(new UpdateVirtualNodeCommand({ ...node(), spec: {} }));
    const { virtualNode } = await appMesh.send(
      new DescribeVirtualNodeCommand(node()),
    );
    expect(virtualNode?.spec?.listeners ?? []).toEqual([]);
    expect(virtualNode?.spec?.serviceDiscovery).toBeUndefined();
  });
});
