import {
  CreateGatewayRouteCommand,
  CreateVirtualGatewayCommand,
  CreateVirtualNodeCommand,
  DeleteGatewayRouteCommand,
  DeleteMeshCommand,
  DeleteRouteCommand,
  DeleteVirtualGatewayCommand,
  DeleteVirtualNodeCommand,
  DeleteVirtualRouterCommand,
  DeleteVirtualServiceCommand,
  DescribeRouteCommand,
  ListMeshesCommand,
  ListVirtualNodesCommand,
  UpdateVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import {
  meshName,
  NODE,
  startMesh,
  type StartedMesh,
} from '../__fixtures__/startMesh';

describe('resources in a mesh', () => {
  let accounts: StartedMesh['accounts'];
  let client: StartedMesh['client'];
  let createNode: StartedMesh['createNode'];
  let createRoutedNode: StartedMesh['createRoutedNode'];

  beforeEach(async () => {
    ({ accounts, client, createNode, createRoutedNode } = await startMesh());
  });
  afterEach(() => accounts.sandbox.stop());

  const inUse = {
    name: 'ResourceInUseException',
    $metadata: { httpStatusCode: 409 },
  };

  it('go only in the order in which nothing depends on them', async () => {
    await createRoutedNode();
    await client.send(
      new CreateVirtualGatewayCommand({
        meshName,
        virtualGatewayName: 'gateway',
        spec: { listeners: [{ portMapping: { port: 80, protocol: 'http' } }] },
      }),
    );
    await client.send(
      new CreateGatewayRouteCommand({
        meshName,
        virtualGatewayName: 'gateway',
        gatewayRouteName: 'in',
        spec: {
          httpRoute: {
            match: { prefix: '/' },
            action: {
              target: {
                virtualService: { virtualServiceName: 'service.local' },
              },
            },
          },
        },
      }),
    );
    const node = new DeleteVirtualNodeCommand({
      meshName,
      virtualNodeName: 'node',
    });
    const router = new DeleteVirtualRouterCommand({
      meshName,
      virtualRouterName: 'router',
    });
    const service = new DeleteVirtualServiceCommand({
      meshName,
      virtualServiceName: 'service.local',
    });
    const gateway = new DeleteVirtualGatewayCommand({
      meshName,
      virtualGatewayName: 'gateway',
    });
    const mesh = new DeleteMeshCommand({ meshName });
    await expect(client.send(mesh)).rejects.toMatchObject(inUse);
    await expect(client.send(gateway)).rejects.toMatchObject(inUse);
    await expect(client.send(service)).rejects.toMatchObject(inUse);
    await client.send(
      new DeleteGatewayRouteCommand({
        meshName,
        virtualGatewayName: 'gateway',
        gatewayRouteName: 'in',
      }),
    );
    await client.send(gateway);
    await expect(client.send(router)).rejects.toMatchObject(inUse);
    await client.send(service);
    await expect(client.send(router)).rejects.toMatchObject(inUse);
    await expect(client.send(node)).rejects.toMatchObject(inUse);
    await client.send(
      new DeleteRouteCommand({
        meshName,
        virtualRouterName: 'router',
        routeName: 'all',
      }),
    );
    await client.send(router);
    await client.send(node);
    await client.send(mesh);
    const { meshes } = await client.send(new ListMeshesCommand({}));
    expect(meshes).toEqual([]);
  });

  it('may go while a virtual node still names them as backend', async () => {
    await createRoutedNode();
    await createNode('caller', {
      backends: [{ virtualService: { virtualServiceName: 'service.local' } }],
    });
    await expect(
      client.send(
        new DeleteVirtualServiceCommand({
          meshName,
          virtualServiceName: 'service.local',
        }),
      ),
    ).resolves.toMatchObject({
      virtualService: { status: { status: 'DELETED' } },
    });
  });

  it('are listed in pages', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await createNode(name);
    }
    const names: (string | undefined)[][] = [];
    let nextToken: string | undefined;
    do {
      const answer: {
        virtualNodes?: { virtualNodeName?: string }[];
        nextToken?: string;
      } = await client.send(
        new ListVirtualNodesCommand({ meshName, limit: 2, nextToken }),
      );
      names.push((answer.virtualNodes ?? []).map(item => item.virtualNodeName));
      nextToken = answer.nextToken;
    } while (nextToken);
    expect(names).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    await expect(
      client.send(new ListVirtualNodesCommand({ meshName, nextToken: 'junk' })),
    ).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  it('are created once per client token', async () => {
    const input = {
      meshName,
      virtualNodeName: 'node',
      spec: NODE,
      clientToken: 'task-1',
    };
    const first = await client.send(new CreateVirtualNodeCommand(input));
    const again = await client.send(new CreateVirtualNodeCommand(input));
    expect(again.virtualNode).toEqual(first.virtualNode);
    await expect(
      client.send(
        new CreateVirtualNodeCommand({
          ...input,
          spec: { ...NODE, backends: [] },
        }),
      ),
    ).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(
      client.send(
        new CreateVirtualNodeCommand({ ...input, clientToken: 'task-2' }),
      ),
    ).rejects.toMatchObject({ name: 'ConflictException' });
  });

  it('are replaced whole by an update', async () => {
    await createNode('node', { ...NODE, backendDefaults: {} });
    const { virtualNode } = await client.send(
      new UpdateVirtualNodeCommand({
        meshName,
        virtualNodeName: 'node',
        spec: NODE,
      }),
    );
    expect(virtualNode?.spec).toEqual(NODE);
    expect(virtualNode?.metadata?.version).toBe(2);
  });

  it('are not found under another parent', async () => {
    await createRoutedNode();
    await expect(
      client.send(
        new DescribeRouteCommand({
          meshName,
          virtualRouterName: 'other',
          routeName: 'all',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'NotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });
});
