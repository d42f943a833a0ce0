import {
  CreateGatewayRouteCommand,
  CreateVirtualGatewayCommand,
  DeleteMeshCommand,
  DeleteRouteCommand,
  DeleteVirtualNodeCommand,
  DeleteVirtualRouterCommand,
  DeleteVirtualServiceCommand,
  DescribeRouteCommand,
  DescribeVirtualServiceCommand,
  UpdateMeshCommand,
  UpdateRouteCommand,
  UpdateVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import { CreateResourceShareCommand } from '@aws-sdk/client-ram';
import {
  openSharedMesh,
  gatewayRouteSpec,
  gatewaySpec,
  refusal,
  unique,
} from '../__testUtils__';

const FORBIDDEN = {
  name: expect.stringMatching(/^(Forbidden|AccessDenied)Exception$/),
  status: 403,
};

type Fixture = Awaited<ReturnType<typeof openSharedMesh>>;

describe('a shared mesh: who may do what', () => {
  let owner: Fixture['owner'];
  let consumer: Fixture['consumer'];
  let meshName: Fixture['meshName'];
  let meshArn: Fixture['meshArn'];
  let shared: Fixture['shared'];
  let node: Fixture['node'];
  let service: Fixture['service'];
  let routed: Fixture['routed'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({
      owner,
      consumer,
      meshName,
      meshArn,
      shared,
      node,
      service,
      routed,
      close,
    } = await openSharedMesh());
  });

  afterAll(() => close());

  it('§3.1 a consumer may create a router and a route', async () => {
    const { route } = await routed(consumer);
    const found = await owner.appMesh.send(new DescribeRouteCommand(route));
    expect(found.route?.metadata?.resourceOwner).toBe(consumer.accountId);
  });

  it('§3.1 a consumer may create a service', async () => {
    const input = await service(consumer);
    const { virtualService } = await owner.appMesh.send(
      new DescribeVirtualServiceCommand(input),
    );
    expect(virtualService?.metadata?.resourceOwner).toBe(consumer.accountId);
  });

  it('§3.1 a consumer may not create a virtual gateway', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(
          new CreateVirtualGatewayCommand({
            ...shared,
            virtualGatewayName: unique('gateway'),
            spec: gatewaySpec,
          }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 a consumer may not create a gateway route', async () => {
    const gateway = { ...shared, virtualGatewayName: unique('gateway') };
    await owner.appMesh.send(
      new CreateVirtualGatewayCommand({ ...gateway, spec: gatewaySpec }),
    );
    const { virtualServiceName } = await service(consumer);
    expect(
      await refusal(
        consumer.appMesh.send(
          new CreateGatewayRouteCommand({
            ...gateway,
            gatewayRouteName: unique('route'),
            spec: gatewayRouteSpec(virtualServiceName),
          }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 a consumer may modify what it made', async () => {
    const { virtualNodeName } = await node(consumer);
    const { virtualNode } = await consumer.appMesh.send(
      new UpdateVirtualNodeCommand({ ...shared, virtualNodeName, spec: {} }),
    );
    expect(virtualNode?.metadata?.version).toBe(2);
  });

  it('§3.1 a consumer may not modify what the owner made', async () => {
    const { virtualNodeName } = await node(owner);
    expect(
      await refusal(
        consumer.appMesh.send(
          new UpdateVirtualNodeCommand({
            ...shared,
            virtualNodeName,
            spec: {},
          }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 an owner may not modify what a consumer made', async () => {
    const { virtualNodeName } = await node(consumer);
    expect(
      await refusal(
        owner.appMesh.send(
          new UpdateVirtualNodeCommand({ meshName, virtualNodeName, spec: {} }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 an owner may not modify a consumer’s route', async () => {
    const { route, spec } = await routed(consumer);
    expect(
      await refusal(
        owner.appMesh.send(new UpdateRouteCommand({ ...route, spec })),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 a consumer may delete what it made', async () => {
    const { metadata, ...input } = await node(consumer);
    const answer = await consumer.appMesh.send(
      new DeleteVirtualNodeCommand(input),
    );
    expect(answer.virtualNode?.status?.status).toBe('DELETED');
  });

  it('§3.1 a consumer may not delete what the owner made', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(
          new DeleteVirtualServiceCommand(await service(owner)),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 a consumer may not delete the owner’s route', async () => {
    const { route } = await routed(owner);
    expect(
      await refusal(consumer.appMesh.send(new DeleteRouteCommand(route))),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 an owner may delete a consumer’s service', async () => {
    const { virtualServiceName } = await service(consumer);
    const answer = await owner.appMesh.send(
      new DeleteVirtualServiceCommand({ meshName, virtualServiceName }),
    );
    expect(answer.virtualService?.status?.status).toBe('DELETED');
  });

  it('§3.1 an owner may delete a consumer’s route and router', async () => {
    const { router, route } = await routed(consumer);
    await owner.appMesh.send(new DeleteRouteCommand(route));
    const answer = await owner.appMesh.send(
      new DeleteVirtualRouterCommand(router),
    );
    expect(answer.virtualRouter?.status?.status).toBe('DELETED');
  });

  it('§3.1 a consumer cannot address the mesh to update it', async () => {
    expect(
      await refusal(consumer.appMesh.send(new UpdateMeshCommand({ meshName }))),
    ).toMatchObject({ name: 'NotFoundException', status: 404 });
  });

  it('§3.1 a consumer cannot address the mesh to delete it', async () => {
    expect(
      await refusal(consumer.appMesh.send(new DeleteMeshCommand({ meshName }))),
    ).toMatchObject({ name: 'NotFoundException', status: 404 });
  });

  it('§3.1 a consumer cannot share the mesh again', async () => {
    const answer = await refusal(
      consumer.ram.send(
        new CreateResourceShareCommand({
          name: unique('again'),
          resourceArns: [meshArn],
          principals: ['333333333333'],
        }),
      ),
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
