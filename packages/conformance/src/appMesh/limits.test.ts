import {
  CreateGatewayRouteCommand,
  CreateRouteCommand,
  CreateVirtualGatewayCommand,
  CreateVirtualNodeCommand,
  DescribeVirtualNodeCommand,
  ListVirtualNodesCommand,
} from '@aws-sdk/client-app-mesh';
import {
  openMesh,
  gatewayRouteSpec,
  gatewaySpec,
  nodeSpec,
  refusal,
  routeSpec,
  unique,
} from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openMesh>>;

describe('App Mesh: names, pages and quotas of what a mesh holds', () => {
  let both: Fixture['both'];
  let meshName: Fixture['meshName'];
  let node: Fixture['node'];
  let router: Fixture['router'];
  let route: Fixture['route'];
  let gateway: Fixture['gateway'];
  let all: Fixture['all'];
  let close: Fixture['close'];

  beforeEach(async () => {
    ({ both, meshName, node, router, route, gateway, all, close } =
      await openMesh());
  });

  afterEach(() => close());

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
