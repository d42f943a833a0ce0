import {
  CreateGatewayRouteCommand,
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualGatewayCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
  DeleteMeshCommand,
  DeleteRouteCommand,
  DeleteVirtualNodeCommand,
  DeleteVirtualRouterCommand,
  DeleteVirtualServiceCommand,
  DescribeMeshCommand,
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
  DescribeVirtualServiceCommand,
  ListMeshesCommand,
  ListTagsForResourceCommand,
  ListVirtualNodesCommand,
  TagResourceCommand,
  UpdateMeshCommand,
  UpdateRouteCommand,
  UpdateVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import {
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
} from '@aws-sdk/client-ram';
import {
  accounts,
  cleanUp,
  eventually,
  gatewayRouteSpec,
  gatewaySpec,
  nodeSpec,
  refusal,
  routeSpec,
  routerSpec,
  shareMesh,
  unique,
  type Account,
  type Accounts,
} from './__testUtils__';

const DENIED = ['ForbiddenException', 'AccessDeniedException'];
const FORBIDDEN = {
  name: expect.stringMatching(/^(Forbidden|AccessDenied)Exception$/),
  status: 403,
};

describe('a shared mesh: who may do what', () => {
  let both: Accounts;
  let owner: Account;
  let consumer: Account;
  let meshName: string;
  let meshArn: string;
  let shareArn: string;
  let shared: { meshName: string; meshOwner: string };

  beforeAll(async () => {
    both = await accounts();
    ({ owner, consumer } = both);
    meshName = unique('shared');
    shared = { meshName, meshOwner: owner.accountId };
    ({ meshArn, shareArn } = await shareMesh(both, meshName));
  });

  afterAll(() => cleanUp(owner, { meshes: [meshName], shares: [shareArn] }));

  async function node(account: Account, spec = nodeSpec()) {
    const virtualNodeName = unique('node');
    const { virtualNode } = await account.appMesh.send(
      new CreateVirtualNodeCommand({ ...shared, virtualNodeName, spec }),
    );
    return { ...shared, virtualNodeName, metadata: virtualNode?.metadata };
  }

  async function service(account: Account) {
    const input = { ...shared, virtualServiceName: unique('service') };
    await account.appMesh.send(
      new CreateVirtualServiceCommand({ ...input, spec: {} }),
    );
    return input;
  }

  async function routed(account: Account) {
    const { virtualNodeName } = await node(account);
    const router = { ...shared, virtualRouterName: unique('router') };
    await account.appMesh.send(
      new CreateVirtualRouterCommand({ ...router, spec: routerSpec }),
    );
    const route = { ...router, routeName: unique('route') };
    const spec = routeSpec(virtualNodeName);
    await account.appMesh.send(new CreateRouteCommand({ ...route, spec }));
    return { router, route, spec };
  }

  it('§2.3 a consumer sees the mesh in its own list, with the owner', async () => {
    const { meshes = [] } = await consumer.appMesh.send(
      new ListMeshesCommand({}),
    );
    expect(meshes.find(mesh => mesh.arn === meshArn)).toMatchObject({
      meshName,
      meshOwner: owner.accountId,
      resourceOwner: owner.accountId,
    });
  });

  it('§2.3 a consumer describes the mesh by its owner', async () => {
    const { mesh } = await consumer.appMesh.send(
      new DescribeMeshCommand(shared),
    );
    expect(mesh?.metadata?.arn).toBe(meshArn);
  });

  it('§2.3 without an owner, the name is one of the caller’s own', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(new DescribeMeshCommand({ meshName })),
      ),
    ).toMatchObject({ name: 'NotFoundException', status: 404 });
  });

  it('§2.3 one name can denote two meshes', async () => {
    const { mesh } = await consumer.appMesh.send(
      new CreateMeshCommand({ meshName }),
    );
    const foreign = await consumer.appMesh.send(
      new DescribeMeshCommand(shared),
    );
    await consumer.appMesh.send(new DeleteMeshCommand({ meshName }));
    expect(mesh?.metadata?.arn).not.toBe(foreign.mesh?.metadata?.arn);
  });

  it('§U1 a foreign mesh that is not shared is forbidden or not found', async () => {
    const name = unique('private');
    await owner.appMesh.send(new CreateMeshCommand({ meshName: name }));
    const answer = await refusal(
      consumer.appMesh.send(
        new DescribeMeshCommand({
          meshName: name,
          meshOwner: owner.accountId,
        }),
      ),
    );
    await cleanUp(owner, { meshes: [name] });
    expect([...DENIED, 'NotFoundException']).toContain(answer.name);
  });

  it('§2.3 an owner id that is not of 12 characters is a bad request', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(
          new DescribeMeshCommand({ meshName, meshOwner: '123' }),
        ),
      ),
    ).toMatchObject({ name: 'BadRequestException', status: 400 });
  });

  it('§2.4 what a consumer makes has mesh@owner and its own account in the ARN', async () => {
    const { metadata, virtualNodeName } = await node(consumer);
    expect(metadata).toMatchObject({
      arn: `arn:aws:appmesh:${owner.region}:${consumer.accountId}:mesh/${meshName}@${owner.accountId}/virtualNode/${virtualNodeName}`,
      meshOwner: owner.accountId,
      resourceOwner: consumer.accountId,
    });
  });

  it('§3.1 an owner sees what a consumer made', async () => {
    const { virtualNodeName } = await node(consumer);
    const { virtualNodes = [] } = await owner.appMesh.send(
      new ListVirtualNodesCommand({ meshName }),
    );
    expect(virtualNodes).toContainEqual(
      expect.objectContaining({
        virtualNodeName,
        resourceOwner: consumer.accountId,
      }),
    );
  });

  it('§3.1 a consumer sees what the owner made', async () => {
    const { virtualNodeName } = await node(owner);
    const { virtualNode } = await consumer.appMesh.send(
      new DescribeVirtualNodeCommand({ ...shared, virtualNodeName }),
    );
    expect(virtualNode?.metadata?.resourceOwner).toBe(owner.accountId);
  });

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

  it('§3.1 a consumer tags what it made', async () => {
    const { metadata } = await node(consumer);
    const resourceArn = String(metadata?.arn);
    const tags = [{ key: 'team', value: 'orders' }];
    await consumer.appMesh.send(new TagResourceCommand({ resourceArn, tags }));
    const listed = await consumer.appMesh.send(
      new ListTagsForResourceCommand({ resourceArn }),
    );
    expect(listed.tags).toEqual(tags);
  });

  it('§3.1 the tags of the mesh are hidden from a consumer', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(
          new ListTagsForResourceCommand({ resourceArn: meshArn }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 an owner does not tag what a consumer made', async () => {
    const { metadata } = await node(consumer);
    expect(
      await refusal(
        owner.appMesh.send(
          new TagResourceCommand({
            resourceArn: String(metadata?.arn),
            tags: [{ key: 'a', value: 'b' }],
          }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 a route of the owner may target a node of the consumer', async () => {
    const { virtualNodeName } = await node(consumer);
    const { router } = await routed(owner);
    const { route } = await owner.appMesh.send(
      new CreateRouteCommand({
        ...router,
        routeName: unique('route'),
        spec: routeSpec(virtualNodeName),
      }),
    );
    expect(route?.metadata?.resourceOwner).toBe(owner.accountId);
  });

  it('§3.1 names are mesh-wide, so the second creator gets a conflict', async () => {
    const { virtualNodeName } = await node(owner);
    expect(
      await refusal(
        consumer.appMesh.send(
          new CreateVirtualNodeCommand({
            ...shared,
            virtualNodeName,
            spec: nodeSpec(),
          }),
        ),
      ),
    ).toMatchObject({ name: 'ConflictException', status: 409 });
  });

  it('§2.7 what a consumer left keeps the owner from deleting the mesh', async () => {
    await node(consumer);
    expect(
      await refusal(owner.appMesh.send(new DeleteMeshCommand({ meshName }))),
    ).toMatchObject({ name: 'ResourceInUseException', status: 409 });
  });

  it('§3.1 unsharing takes access, leaves what the consumer made, and the owner deletes it', async () => {
    const name = unique('unshared');
    const mesh = await shareMesh(both, name);
    const input = { meshName: name, virtualNodeName: 'left' };
    const meshOwner = owner.accountId;
    await consumer.appMesh.send(
      new CreateVirtualNodeCommand({ ...input, meshOwner, spec: nodeSpec() }),
    );
    await owner.ram.send(
      new DeleteResourceShareCommand({ resourceShareArn: mesh.shareArn }),
    );
    await eventually(async () => {
      const answer = await refusal(
        consumer.appMesh.send(
          new DescribeVirtualNodeCommand({ ...input, meshOwner }),
        ),
      );
      expect([...DENIED, 'NotFoundException']).toContain(answer.name);
    });
    const { virtualNode } = await owner.appMesh.send(
      new DescribeVirtualNodeCommand(input),
    );
    expect(virtualNode?.metadata?.resourceOwner).toBe(consumer.accountId);
    await owner.appMesh.send(new DeleteVirtualNodeCommand(input));
    await owner.appMesh.send(new DeleteMeshCommand({ meshName: name }));
  });
});
