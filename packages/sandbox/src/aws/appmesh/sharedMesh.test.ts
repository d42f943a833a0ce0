import {
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualGatewayCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
  DeleteMeshCommand,
  DeleteVirtualNodeCommand,
  DescribeMeshCommand,
  DescribeVirtualNodeCommand,
  ListMeshesCommand,
  ListTagsForResourceCommand,
  ListVirtualGatewaysCommand,
  ListVirtualNodesCommand,
  TagResourceCommand,
  UpdateMeshCommand,
  UpdateVirtualNodeCommand,
  type VirtualNodeSpec,
} from '@aws-sdk/client-app-mesh';
import { DisassociateResourceShareCommand } from '@aws-sdk/client-ram';
import {
  BACKEND,
  FRONTEND,
  shareMesh,
  startAccounts,
  type Accounts,
} from '../../__fixtures__';

const NODE: VirtualNodeSpec = {
  listeners: [{ portMapping: { port: 5432, protocol: 'tcp' } }],
  serviceDiscovery: { dns: { hostname: 'db.yelb' } },
};

describe('a shared mesh', () => {
  let accounts: Accounts;
  let meshArn: string;
  let shareArn: string;
  const mesh = { meshName: 'yelb', meshOwner: FRONTEND };

  beforeAll(async () => {
    accounts = await startAccounts();
    ({ meshArn, shareArn } = await shareMesh(accounts, 'yelb'));
  });
  afterAll(() => accounts.sandbox.stop());

  it('is described and listed to the consumer with its owner', async () => {
    const { backend } = accounts;
    const described = await backend.appMesh.send(new DescribeMeshCommand(mesh));
    expect(described.mesh?.metadata).toMatchObject({
      arn: `arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/yelb`,
      meshOwner: FRONTEND,
      resourceOwner: FRONTEND,
      version: 1,
    });
    expect(described.mesh?.metadata?.createdAt).toBeInstanceOf(Date);
    expect(described.mesh?.spec).toEqual({
      egressFilter: { type: 'DROP_ALL' },
    });
    const { meshes } = await backend.appMesh.send(new ListMeshesCommand({}));
    expect(meshes?.map(item => item.arn)).toEqual([meshArn]);
  });

  it('is another mesh than one of the same name in the consumer account', async () => {
    const { backend } = accounts;
    await expect(
      backend.appMesh.send(new DescribeMeshCommand({ meshName: 'yelb' })),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
    const own = await backend.appMesh.send(
      new CreateMeshCommand({ meshName: 'yelb' }),
    );
    expect(own.mesh?.metadata?.meshOwner).toBe(BACKEND);
    await backend.appMesh.send(new DeleteMeshCommand({ meshName: 'yelb' }));
  });

  it('takes resources of the consumer, with both owners told apart', async () => {
    const { backend, frontend } = accounts;
    const { virtualNode } = await backend.appMesh.send(
      new CreateVirtualNodeCommand({
        ...mesh,
        virtualNodeName: 'db',
        spec: NODE,
      }),
    );
    expect(virtualNode?.metadata).toMatchObject({
      arn: `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/yelb@${FRONTEND}/virtualNode/db`,
      meshOwner: FRONTEND,
      resourceOwner: BACKEND,
    });
    expect(virtualNode?.status?.status).toBe('ACTIVE');
    const seen = await frontend.appMesh.send(
      new ListVirtualNodesCommand({ meshName: 'yelb' }),
    );
    expect(seen.virtualNodes).toEqual([
      expect.objectContaining({
        virtualNodeName: 'db',
        resourceOwner: BACKEND,
      }),
    ]);
  });

  it('takes virtual routers, routes and virtual services of the consumer', async () => {
    const { backend } = accounts;
    await backend.appMesh.send(
      new CreateVirtualRouterCommand({
        ...mesh,
        virtualRouterName: 'db-router',
        spec: { listeners: NODE.listeners },
      }),
    );
    const { route } = await backend.appMesh.send(
      new CreateRouteCommand({
        ...mesh,
        virtualRouterName: 'db-router',
        routeName: 'all',
        spec: {
          tcpRoute: {
            action: { weightedTargets: [{ virtualNode: 'db', weight: 1 }] },
          },
        },
      }),
    );
    expect(route?.metadata?.arn).toBe(
      `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/yelb@${FRONTEND}/virtualRouter/db-router/route/all`,
    );
    expect(route?.virtualRouterName).toBe('db-router');
    const { virtualService } = await backend.appMesh.send(
      new CreateVirtualServiceCommand({
        ...mesh,
        virtualServiceName: 'db.yelb.local',
        spec: {
          provider: { virtualRouter: { virtualRouterName: 'db-router' } },
        },
      }),
    );
    expect(virtualService?.virtualServiceName).toBe('db.yelb.local');
  });

  it('has names that belong to whoever was first', async () => {
    await expect(
      accounts.frontend.appMesh.send(
        new CreateVirtualNodeCommand({
          meshName: 'yelb',
          virtualNodeName: 'db',
          spec: NODE,
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('refuses gateways of the consumer', async () => {
    const { backend } = accounts;
    await expect(
      backend.appMesh.send(
        new CreateVirtualGatewayCommand({
          ...mesh,
          virtualGatewayName: 'ingress',
          spec: {
            listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
          },
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ForbiddenException',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      backend.appMesh.send(new ListVirtualGatewaysCommand(mesh)),
    ).rejects.toMatchObject({ name: 'ForbiddenException' });
  });

  it('lets only its creator change a resource', async () => {
    const { backend, frontend } = accounts;
    await expect(
      frontend.appMesh.send(
        new UpdateVirtualNodeCommand({
          meshName: 'yelb',
          virtualNodeName: 'db',
          spec: NODE,
        }),
      ),
    ).rejects.toMatchObject({ name: 'ForbiddenException' });
    const { virtualNode } = await backend.appMesh.send(
      new UpdateVirtualNodeCommand({
        ...mesh,
        virtualNodeName: 'db',
        spec: { ...NODE, backends: [] },
      }),
    );
    expect(virtualNode?.metadata?.version).toBe(2);
  });

  it('cannot be changed or deleted by the consumer', async () => {
    const { backend } = accounts;
    for (const command of [
      new UpdateMeshCommand({ meshName: 'yelb' }),
      new DeleteMeshCommand({ meshName: 'yelb' }),
    ]) {
      await expect(
        backend.appMesh.send(command as UpdateMeshCommand),
      ).rejects.toMatchObject({ name: 'NotFoundException' });
    }
  });

  it('keeps tags within the account of the resource', async () => {
    const { backend, frontend } = accounts;
    const resourceArn = `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/yelb@${FRONTEND}/virtualNode/db`;
    const tags = [{ key: 'team', value: 'backend' }];
    await backend.appMesh.send(new TagResourceCommand({ resourceArn, tags }));
    const own = await backend.appMesh.send(
      new ListTagsForResourceCommand({ resourceArn }),
    );
    expect(own.tags).toEqual(tags);
    await expect(
      frontend.appMesh.send(new TagResourceCommand({ resourceArn, tags })),
    ).rejects.toMatchObject({ name: 'ForbiddenException' });
    await expect(
      backend.appMesh.send(
        new ListTagsForResourceCommand({ resourceArn: meshArn }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('lets its owner delete what a consumer made, and nobody the other way round', async () => {
    const { backend, frontend } = accounts;
    await frontend.appMesh.send(
      new CreateVirtualNodeCommand({
        meshName: 'yelb',
        virtualNodeName: 'ui',
        spec: NODE,
      }),
    );
    await expect(
      backend.appMesh.send(
        new DeleteVirtualNodeCommand({ ...mesh, virtualNodeName: 'ui' }),
      ),
    ).rejects.toMatchObject({ name: 'ForbiddenException' });
    await backend.appMesh.send(
      new CreateVirtualNodeCommand({
        ...mesh,
        virtualNodeName: 'spare',
        spec: NODE,
      }),
    );
    const { virtualNode } = await frontend.appMesh.send(
      new DeleteVirtualNodeCommand({
        meshName: 'yelb',
        virtualNodeName: 'spare',
      }),
    );
    expect(virtualNode?.status?.status).toBe('DELETED');
  });

  it('shuts the consumer out when unshared, and keeps what it made', async () => {
    const { backend, frontend } = accounts;
    await frontend.ram.send(
      new DisassociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [BACKEND],
      }),
    );
    await expect(
      backend.appMesh.send(
        new DescribeVirtualNodeCommand({ ...mesh, virtualNodeName: 'db' }),
      ),
    ).rejects.toMatchObject({ name: 'ForbiddenException' });
    const left = await frontend.appMesh.send(
      new DescribeVirtualNodeCommand({
        meshName: 'yelb',
        virtualNodeName: 'db',
      }),
    );
    expect(left.virtualNode?.metadata?.resourceOwner).toBe(BACKEND);
  });
});
