import {
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualGatewayCommand,
  DescribeVirtualNodeCommand,
  UpdateVirtualRouterCommand,
  type RouteSpec,
  type VirtualNodeSpec,
} from '@aws-sdk/client-app-mesh';
import {
  meshName,
  NODE,
  routeTo,
  startMesh,
  type StartedMesh,
} from '../__fixtures__/startMesh';

describe('resources in a mesh, when they are refused', () => {
  let accounts: StartedMesh['accounts'];
  let client: StartedMesh['client'];
  let createNode: StartedMesh['createNode'];
  let createRoutedNode: StartedMesh['createRoutedNode'];

  beforeEach(async () => {
    ({ accounts, client, createNode, createRoutedNode } = await startMesh());
  });
  afterEach(() => accounts.sandbox.stop());

  it.each<[string, VirtualNodeSpec]>([
    [
      'a port above 65535',
      {
        ...NODE,
        listeners: [{ portMapping: { port: 70000, protocol: 'http' } }],
      },
    ],
    [
      'an unknown protocol',
      {
        ...NODE,
        listeners: [{ portMapping: { port: 80, protocol: 'udp' as 'tcp' } }],
      },
    ],
    ['a listener that nobody can find', { listeners: NODE.listeners }],
    [
      'two kinds of service discovery',
      {
        ...NODE,
        serviceDiscovery: {
          dns: { hostname: 'a' },
          awsCloudMap: { namespaceName: 'a', serviceName: 'b' },
        } as unknown as VirtualNodeSpec['serviceDiscovery'],
      },
    ],
    [
      'a health check that is too often',
      {
        ...NODE,
        listeners: [
          {
            portMapping: { port: 80, protocol: 'http' },
            healthCheck: {
              protocol: 'http',
              healthyThreshold: 2,
              unhealthyThreshold: 2,
              intervalMillis: 1000,
              timeoutMillis: 2000,
            },
          },
        ],
      },
    ],
    [
      'a backend named twice',
      {
        backends: [
          { virtualService: { virtualServiceName: 'a' } },
          { virtualService: { virtualServiceName: 'a' } },
        ],
      },
    ],
  ])('refuse %s in a virtual node', async (_what, spec) => {
    await expect(createNode('node', spec)).rejects.toMatchObject({
      name: 'BadRequestException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('refuse routes that App Mesh refuses', async () => {
    await createRoutedNode();
    const create = (spec: RouteSpec) =>
      client.send(
        new CreateRouteCommand({
          meshName,
          virtualRouterName: 'router',
          routeName: 'bad',
          spec,
        }),
      );
    const bad = { name: 'BadRequestException' };
    await expect(create({})).rejects.toMatchObject(bad);
    await expect(create(routeTo('node', 101))).rejects.toMatchObject(bad);
    await expect(
      create({
        httpRoute: {
          match: { prefix: '/' },
          action: {
            weightedTargets: [
              { virtualNode: 'node', weight: 60 },
              { virtualNode: 'node', weight: 60 },
            ],
          },
        },
      }),
    ).rejects.toMatchObject(bad);
    await expect(create(routeTo('absent'))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('keep the listener protocol of a router that has routes', async () => {
    await createRoutedNode();
    await expect(
      client.send(
        new UpdateVirtualRouterCommand({
          meshName,
          virtualRouterName: 'router',
          spec: {
            listeners: [{ portMapping: { port: 80, protocol: 'grpc' } }],
          },
        }),
      ),
    ).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  it('may have names that are special elsewhere', async () => {
    for (const virtualNodeName of ['constructor', '__proto__', 'a.b:c%d é']) {
      const input = { meshName, virtualNodeName };
      await expect(
        client.send(new DescribeVirtualNodeCommand(input)),
      ).rejects.toMatchObject({ name: 'NotFoundException' });
      await createNode(virtualNodeName);
      const { virtualNode } = await client.send(
        new DescribeVirtualNodeCommand(input),
      );
      expect(virtualNode?.virtualNodeName).toBe(virtualNodeName);
    }
  });

  it('stay within the quota of the mesh', async () => {
    const create = (virtualGatewayName: string) =>
      client.send(
        new CreateVirtualGatewayCommand({
          meshName,
          virtualGatewayName,
          spec: {
            listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
          },
        }),
      );
    await create('a');
    await create('b');
    await create('c');
    await expect(create('d')).rejects.toMatchObject({
      name: 'LimitExceededException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('refuse mesh names that are not names', async () => {
    for (const name of ['arn:aws:appmesh', 'a b', 'x'.repeat(256)]) {
      await expect(
        client.send(new CreateMeshCommand({ meshName: name })),
      ).rejects.toMatchObject({ name: 'BadRequestException' });
    }
  });
});
