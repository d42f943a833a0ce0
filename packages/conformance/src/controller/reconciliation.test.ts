import {
  CreateVirtualNodeCommand,
  DescribeMeshCommand,
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import { openClusters, eventually, nodeSpec, unique } from '../__testUtils__';
import { GROUP, listeners, node, route } from '../__testUtils__/meshManifests';

type Fixture = Awaited<ReturnType<typeof openClusters>>;

describe('App Mesh controller: reconciliation', () => {
  let both: Fixture['both'];
  let owner: Fixture['owner'];
  let mesh: Fixture['mesh'];
  let namespace: Fixture['namespace'];
  let path: Fixture['path'];
  let openNamespace: Fixture['openNamespace'];
  let openMesh: Fixture['openMesh'];
  let create: Fixture['create'];
  let active: Fixture['active'];
  let eventOf: Fixture['eventOf'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({
      both,
      owner,
      mesh,
      namespace,
      path,
      openNamespace,
      openMesh,
      create,
      active,
      eventOf,
      close,
    } = await openClusters());
  });

  afterAll(() => close());

  it('§4.4 an active mesh has its ARN in the status', async () => {
    const { mesh: found } = await both.owner.appMesh.send(
      new DescribeMeshCommand({ meshName: mesh }),
    );
    const { body } = await owner.get(`${GROUP}/meshes/${mesh}`);
    expect(body.status).toMatchObject({ meshARN: found?.metadata?.arn });
  });

  it('§4.5 node, router, routes and service come to App Mesh in any order', async () => {
    const name = unique('app');
    const virtualRouterRef = { name };
    await create('VirtualService', name, {
      awsName: name,
      provider: { virtualRouter: { virtualRouterRef } },
    });
    await create('VirtualRouter', name, {
      listeners,
      routes: [route('all', name)],
    });
    await create('VirtualNode', name, node);
    await active(`${path('VirtualService')}/${name}`);
    const { route: found } = await both.owner.appMesh.send(
      new DescribeRouteCommand({
        meshName: mesh,
        virtualRouterName: `${name}_${namespace}`,
        routeName: 'all',
      }),
    );
    const target = { virtualNode: `${name}_${namespace}`, weight: 1 };
    expect(found?.spec?.httpRoute?.action?.weightedTargets).toEqual([target]);
  });

  it('§4.4 a deleted node goes from App Mesh too', async () => {
    const name = unique('node');
    await create('VirtualNode', name, node);
    await active(`${path('VirtualNode')}/${name}`);
    await owner.delete(`${path('VirtualNode')}/${name}`);
    await eventually(async () =>
      expect((await owner.get(`${path('VirtualNode')}/${name}`)).status).toBe(
        404,
      ),
    );
    await expect(
      both.owner.appMesh.send(
        new DescribeVirtualNodeCommand({
          meshName: mesh,
          virtualNodeName: `${name}_${namespace}`,
        }),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  it('§4.5 a reference that is missing is said in an event only', async () => {
    const name = unique('service');
    await create('VirtualService', name, {
      provider: { virtualNode: { virtualNodeRef: { name: 'none' } } },
    });
    expect(await eventOf(name)).toMatch(
      /^ReconcileError: failed to resolve virtualNodeRef/,
    );
    const { body } = await owner.get(`${path('VirtualService')}/${name}`);
    expect(body.status ?? {}).not.toHaveProperty('conditions');
  });

  it.each([
    ['no ARN', '<paste it here>', 'invalid arn'],
    [
      'of another type',
      'arn:aws:appmesh:us-west-2:1:mesh/m/virtualNode/x',
      'expects virtualService ARN, got virtualNode',
    ],
    [
      'of a mesh',
      'arn:aws:appmesh:us-west-2:1:mesh/m',
      'invalid resource in appMesh ARN',
    ],
  ])(
    '§4.5 a backend ARN that is %s is refused in an event',
    async (_, arn, message) => {
      const name = unique('node');
      const backends = [{ virtualService: { virtualServiceARN: arn } }];
      await create('VirtualNode', name, { ...node, backends });
      expect(await eventOf(name)).toContain(message);
    },
  );

  it('§4.5 only the last part of a backend ARN counts', async () => {
    const name = unique('node');
    const virtualServiceARN =
      'arn:aws:appmesh:eu-west-1:999999999999:mesh/other/virtualService/far.away';
    const backends = [{ virtualService: { virtualServiceARN } }];
    await create('VirtualNode', name, { ...node, backends });
    await active(`${path('VirtualNode')}/${name}`);
    const { virtualNode } = await both.owner.appMesh.send(
      new DescribeVirtualNodeCommand({
        meshName: mesh,
        virtualNodeName: `${name}_${namespace}`,
      }),
    );
    expect(virtualNode?.spec?.backends).toEqual([
      { virtualService: { virtualServiceName: 'far.away' } },
    ]);
  });

  it('§4.7 a Cloud Map namespace that is absent is never created', async () => {
    const name = unique('node');
    const awsCloudMap = { namespaceName: 'none.local', serviceName: name };
    await create('VirtualNode', name, {
      listeners,
      serviceDiscovery: { awsCloudMap },
      podSelector: { matchLabels: { app: name } },
    });
    expect(await eventOf(name)).toContain('cloudMap namespace not found');
  });

  it('§4.5 a resource of its own account is adopted and overwritten', async () => {
    const awsName = unique('made');
    const input = { meshName: mesh, virtualNodeName: awsName };
    const { appMesh } = both.owner;
    await appMesh.send(new CreateVirtualNodeCommand({ ...input, spec: {} }));
    await create('VirtualNode', awsName, { ...node, awsName });
    await active(`${path('VirtualNode')}/${awsName}`);
    const { virtualNode } = await appMesh.send(
      new DescribeVirtualNodeCommand(input),
    );
    expect(virtualNode?.spec?.listeners).toEqual(nodeSpec().listeners);
  });

  it('§4.4 a mesh with members waits for them and says so', async () => {
    const name = unique('mesh');
    await openMesh(owner, name);
    await active(`${GROUP}/meshes/${name}`);
    const space = await openNamespace(owner, { mesh: name });
    const place = { cluster: owner, space };
    await create('VirtualNode', 'a', node, place);
    await owner.delete(`${GROUP}/meshes/${name}`);
    expect(await eventOf(name, 'default')).toMatch(/^PendingMembersDeletion/);
    const late = await create('VirtualNode', 'late', node, place);
    expect(late.body.message).toContain('unable to create new content in mesh');
  });
});
