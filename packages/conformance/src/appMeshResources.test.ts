import {
  CreateGatewayRouteCommand,
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualGatewayCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
  DeleteGatewayRouteCommand,
  DeleteMeshCommand,
  DeleteRouteCommand,
  DeleteVirtualGatewayCommand,
  DeleteVirtualNodeCommand,
  DeleteVirtualRouterCommand,
  DeleteVirtualServiceCommand,
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
  accounts,
  cleanUp,
  gatewayRouteSpec,
  gatewaySpec,
  nodeSpec,
  refusal,
  routeSpec,
  routerSpec,
  unique,
  type Accounts,
} from './__testUtils__';

const IN_USE = { name: 'ResourceInUseException', status: 409 };

describe('App Mesh: what a mesh holds', () => {
  let both: Accounts;
  let meshName: string;
  const meshes: string[] = [];

  beforeEach(async () => {
    both ??= await accounts();
    meshName = unique('mesh');
    meshes.push(meshName);
    await both.owner.appMesh.send(new CreateMeshCommand({ meshName }));
  });

  afterEach(() => cleanUp(both.owner, { meshes: meshes.splice(0) }));

  const node = () => ({ meshName, virtualNodeName: 'node' });
  const router = () => ({ meshName, virtualRouterName: 'router' });
  const route = () => ({ ...router(), routeName: 'route' });
  const service = () => ({ meshName, virtualServiceName: 'shop.example.com' });
  const gateway = () => ({ meshName, virtualGatewayName: 'gateway' });
  const gatewayRoute = () => ({ ...gateway(), gatewayRouteName: 'route' });

  /** One of every kind: route to node, service by router, gateway route to service. */
  async function all() {
    const { appMesh } = both.owner;
    await appMesh.send(
      new CreateVirtualNodeCommand({ ...node(), spec: nodeSpec() }),
    );
    await appMesh.send(
      new CreateVirtualRouterCommand({ ...router(), spec: routerSpec }),
    );
    await appMesh.send(
      new CreateRouteCommand({ ...route(), spec: routeSpec('node') }),
    );
    const provider = { virtualRouter: { virtualRouterName: 'router' } };
    await appMesh.send(
      new CreateVirtualServiceCommand({ ...service(), spec: { provider } }),
    );
    await appMesh.send(
      new CreateVirtualGatewayCommand({ ...gateway(), spec: gatewaySpec }),
    );
    await appMesh.send(
      new CreateGatewayRouteCommand({
        ...gatewayRoute(),
        spec: gatewayRouteSpec('shop.example.com'),
      }),
    );
    return appMesh;
  }

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

  it('§2.7 leaves first, a mesh is taken down to nothing', async () => {
    const appMesh = await all();
    const answers = [
      (await appMesh.send(new DeleteGatewayRouteCommand(gatewayRoute())))
        .gatewayRoute,
      (await appMesh.send(new DeleteVirtualGatewayCommand(gateway())))
        .virtualGateway,
      (await appMesh.send(new DeleteVirtualServiceCommand(service())))
        .virtualService,
      (await appMesh.send(new DeleteRouteCommand(route()))).route,
      (await appMesh.send(new DeleteVirtualRouterCommand(router())))
        .virtualRouter,
      (await appMesh.send(new DeleteVirtualNodeCommand(node()))).virtualNode,
      (await appMesh.send(new DeleteMeshCommand({ meshName }))).mesh,
    ];
    expect(answers.map(item => item?.status?.status)).toEqual(
      Array(7).fill('DELETED'),
    );
  });

  it('§2.7 a node that a route targets stays', async () => {
    const appMesh = await all();
    expect(
      await refusal(appMesh.send(new DeleteVirtualNodeCommand(node()))),
    ).toMatchObject(IN_USE);
  });

  it('§2.7 a node that provides a service stays', async () => {
    const { appMesh } = both.owner;
    await appMesh.send(
      new CreateVirtualNodeCommand({ ...node(), spec: nodeSpec() }),
    );
    const provider = { virtualNode: { virtualNodeName: 'node' } };
    await appMesh.send(
      new CreateVirtualServiceCommand({ ...service(), spec: { provider } }),
    );
    expect(
      await refusal(appMesh.send(new DeleteVirtualNodeCommand(node()))),
    ).toMatchObject(IN_USE);
  });

  it('§2.7 a router with routes stays', async () => {
    const appMesh = await all();
    await appMesh.send(
      new UpdateVirtualServiceCommand({ ...service(), spec: {} }),
    );
    expect(
      await refusal(appMesh.send(new DeleteVirtualRouterCommand(router()))),
    ).toMatchObject(IN_USE);
  });

  it('§2.7 a router that provides a service stays', async () => {
    const appMesh = await all();
    await appMesh.send(new DeleteRouteCommand(route()));
    expect(
      await refusal(appMesh.send(new DeleteVirtualRouterCommand(router()))),
    ).toMatchObject(IN_USE);
  });

  it('§2.7 a service that a gateway route targets stays', async () => {
    const appMesh = await all();
    expect(
      await refusal(appMesh.send(new DeleteVirtualServiceCommand(service()))),
    ).toMatchObject(IN_USE);
  });

  it('§2.7 a gateway with gateway routes stays', async () => {
    const appMesh = await all();
    expect(
      await refusal(appMesh.send(new DeleteVirtualGatewayCommand(gateway()))),
    ).toMatchObject(IN_USE);
  });

  it('§2.7 a mesh that holds anything stays', async () => {
    const appMesh = await all();
    expect(
      await refusal(appMesh.send(new DeleteMeshCommand({ meshName }))),
    ).toMatchObject(IN_USE);
  });

  it('§1 a service may go while a node lists it as a backend', async () => {
    const { appMesh } = both.owner;
    await appMesh.send(
      new CreateVirtualServiceCommand({ ...service(), spec: {} }),
    );
    const backends = [
      { virtualService: { virtualServiceName: 'shop.example.com' } },
    ];
    await appMesh.send(
      new CreateVirtualNodeCommand({ ...node(), spec: nodeSpec({ backends }) }),
    );
    const answer = await appMesh.send(
      new DeleteVirtualServiceCommand(service()),
    );
    expect(answer.virtualService?.status?.status).toBe('DELETED');
  });

  it('§2.6 a creation under a mesh that is absent is not found', async () => {
    expect(
      await refusal(
        both.owner.appMesh.send(
          new CreateVirtualNodeCommand({
            meshName: unique('none'),
            virtualNodeName: 'node',
            spec: nodeSpec(),
          }),
        ),
      ),
    ).toMatchObject({ name: 'NotFoundException', status: 404 });
  });

  it('§2.6 a route under a router that is absent is not found', async () => {
    expect(
      await refusal(
        both.owner.appMesh.send(
          new CreateRouteCommand({ ...route(), spec: routeSpec('node') }),
        ),
      ),
    ).toMatchObject({ name: 'NotFoundException', status: 404 });
  });

  it('§2.6 what is absent says its kind, name and mesh', async () => {
    const { message, status } = await refusal(
      both.owner.appMesh.send(new DescribeVirtualNodeCommand(node())),
    );
    expect(status).toBe(404);
    expect(message).toContain('node');
    expect(message).toContain(meshName);
  });

  it('§2.6 a node name that exists is a conflict', async () => {
    const appMesh = await all();
    expect(
      await refusal(
        appMesh.send(
          new CreateVirtualNodeCommand({ ...node(), spec: nodeSpec() }),
        ),
      ),
    ).toMatchObject({ name: 'ConflictException', status: 409 });
  });

  it('§2.2 pages of nodes go on until no token is left', async () => {
    const { appMesh } = both.owner;
    for (const virtualNodeName of ['a', 'b', 'c']) {
      await appMesh.send(
        new CreateVirtualNodeCommand({ meshName, virtualNodeName, spec: {} }),
      );
    }
    const first = await appMesh.send(
      new ListVirtualNodesCommand({ meshName, limit: 2 }),
    );
    const { nextToken } = first;
    const second = await appMesh.send(
      new ListVirtualNodesCommand({ meshName, limit: 2, nextToken }),
    );
    const names = [first, second].flatMap(
      page => page.virtualNodes?.map(item => item.virtualNodeName) ?? [],
    );
    expect(nextToken).toEqual(expect.any(String));
    expect(names.sort()).toEqual(['a', 'b', 'c']);
    expect(second.nextToken).toBeUndefined();
  });

  it('§2.8 a mesh has at most 3 gateways', async () => {
    const create = (virtualGatewayName: string) =>
      both.owner.appMesh.send(
        new CreateVirtualGatewayCommand({
          meshName,
          virtualGatewayName,
          spec: gatewaySpec,
        }),
      );
    await Promise.all(['a', 'b', 'c'].map(create));
    expect(await refusal(create('d'))).toMatchObject({
      name: 'LimitExceededException',
      status: 400,
    });
  });

  it('§2.8 a gateway has at most 10 gateway routes', async () => {
    const appMesh = await all();
    const create = (gatewayRouteName: string) =>
      appMesh.send(
        new CreateGatewayRouteCommand({
          ...gateway(),
          gatewayRouteName,
          spec: gatewayRouteSpec('shop.example.com'),
        }),
      );
    for (let count = 1; count < 10; count += 1) {
      await create(`r${count}`);
    }
    expect(await refusal(create('more'))).toMatchObject({
      name: 'LimitExceededException',
    });
  });

  it('§2.8 a router has at most 50 routes', async () => {
    const appMesh = await all();
    const create = (routeName: string) =>
      appMesh.send(
        new CreateRouteCommand({
          ...router(),
          routeName,
          spec: routeSpec('node'),
        }),
      );
    for (let count = 1; count < 50; count += 1) {
      await create(`r${count}`);
    }
    expect(await refusal(create('more'))).toMatchObject({
      name: 'LimitExceededException',
    });
  });
});
