import {
  CreateVirtualNodeCommand,
  CreateVirtualServiceCommand,
  DeleteGatewayRouteCommand,
  DeleteMeshCommand,
  DeleteRouteCommand,
  DeleteVirtualGatewayCommand,
  DeleteVirtualNodeCommand,
  DeleteVirtualRouterCommand,
  DeleteVirtualServiceCommand,
  UpdateVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { openMesh, nodeSpec, refusal } from '../__testUtils__';

const IN_USE = { name: 'ResourceInUseException', status: 409 };

type Fixture = Awaited<ReturnType<typeof openMesh>>;

describe('App Mesh: what may be deleted', () => {
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
});
