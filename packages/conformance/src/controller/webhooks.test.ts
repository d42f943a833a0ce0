import { openClusters, unique } from '../__testUtils__';
import { GROUP, listeners, node, route } from '../__testUtils__/meshManifests';

type Fixture = Awaited<ReturnType<typeof openClusters>>;

describe('App Mesh controller: webhooks', () => {
  let both: Fixture['both'];
  let owner: Fixture['owner'];
  let mesh: Fixture['mesh'];
  let namespace: Fixture['namespace'];
  let path: Fixture['path'];
  let openNamespace: Fixture['openNamespace'];
  let openMesh: Fixture['openMesh'];
  let create: Fixture['create'];
  let active: Fixture['active'];
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
      close,
    } = await openClusters());
  });

  afterAll(() => close());

  it('§4.2 the awsName of a mesh is its name', async () => {
    const { body } = await owner.get(`${GROUP}/meshes/${mesh}`);
    expect(body.spec?.awsName).toBe(mesh);
  });

  it('§4.4 a mesh has the finalizers of members and of AWS resources', async () => {
    const { metadata } = await active(`${GROUP}/meshes/${mesh}`);
    expect(metadata.finalizers?.sort()).toEqual([
      'finalizers.appmesh.k8s.aws/aws-appmesh-resources',
      'finalizers.appmesh.k8s.aws/mesh-members',
    ]);
  });

  it.each([
    ['VirtualNode', node, '_'],
    ['VirtualRouter', { listeners }, '_'],
    ['VirtualGateway', { listeners }, '_'],
    ['VirtualService', {}, '.'],
  ])('§4.2 the awsName of a %s has its namespace', async (kind, spec, sign) => {
    const name = unique('named');
    const { body } = await create(kind, name, spec);
    expect(body.spec?.awsName).toBe(`${name}${sign}${namespace}`);
  });

  it('§4.2 a child gets the reference to its mesh', async () => {
    const { body } = await create('VirtualNode', unique('node'), node);
    const parent = await owner.get(`${GROUP}/meshes/${mesh}`);
    const { uid } = parent.body.metadata;
    expect(body.spec?.meshRef).toEqual({ name: mesh, uid });
  });

  it('§4.2 a namespace that no mesh selects takes no child', async () => {
    const space = await openNamespace(owner, {});
    const { status, body } = await create('VirtualNode', 'a', node, {
      cluster: owner,
      space,
    });
    expect(status).toBe(403);
    expect(body.message).toContain(
      `failed to find matching mesh for namespace: ${space}, expecting 1 but found 0`,
    );
  });

  it('§4.2 a namespace that two meshes select takes no child', async () => {
    const shared = unique('two');
    const namespaceSelector = { matchLabels: { both: shared } };
    const names = [unique('mesh'), unique('mesh')];
    for (const name of names) {
      await openMesh(owner, name, { namespaceSelector });
    }
    const space = await openNamespace(owner, { both: shared });
    const { body } = await create('VirtualNode', 'a', node, {
      cluster: owner,
      space,
    });
    expect(body.message).toContain('found multiple matching meshes');
  });

  it('§4.2 a child may not name its mesh itself', async () => {
    const { status, body } = await create('VirtualNode', unique('node'), {
      ...node,
      meshRef: { name: mesh, uid: 'none' },
    });
    expect(status).toBe(403);
    expect(body.message).toContain('create may not specify read-only field');
  });

  it('§4.2 a mesh without an owner is of the controller’s account', async () => {
    const name = unique('mesh');
    await openMesh(owner, name);
    const body = await active(`${GROUP}/meshes/${name}`);
    expect(body.spec?.meshOwner).toBeUndefined();
    expect(JSON.stringify(body.status)).toContain(both.owner.accountId);
  });

  it.each([
    ['a listener without service discovery', 'VirtualNode', { listeners }],
    [
      'the same service twice as a backend',
      'VirtualNode',
      {
        ...node,
        backends: Array(2).fill({
          virtualService: { virtualServiceRef: { name: 'a' } },
        }),
      },
    ],
    [
      'two kinds of connection pool',
      'VirtualNode',
      {
        ...node,
        listeners: [
          {
            ...listeners[0],
            connectionPool: {
              tcp: { maxConnections: 1 },
              http2: { maxRequests: 1 },
            },
          },
        ],
      },
    ],
    [
      'two routes of the same name',
      'VirtualRouter',
      { listeners, routes: [route('r', 'a'), route('r', 'b')] },
    ],
    [
      'a match by prefix and by path',
      'VirtualRouter',
      {
        listeners,
        routes: [route('r', 'a', { prefix: '/', path: { exact: '/' } })],
      },
    ],
    [
      'a match by neither prefix nor path',
      'VirtualRouter',
      { listeners, routes: [route('r', 'a', {})] },
    ],
  ])('§4.3 the webhook refuses %s', async (_, kind, spec) => {
    const answer = await create(kind, unique('bad'), spec);
    expect(answer).toMatchObject({ status: 403, body: { kind: 'Status' } });
    expect(answer.body.message).toContain('denied the request');
  });

  it.each([
    [
      'port 0',
      'VirtualNode',
      { ...node, listeners: [{ portMapping: { port: 0, protocol: 'http' } }] },
    ],
    [
      'the protocol udp',
      'VirtualNode',
      { ...node, listeners: [{ portMapping: { port: 1, protocol: 'udp' } }] },
    ],
    [
      'the priority 1001',
      'VirtualRouter',
      { listeners, routes: [{ ...route('r', 'a'), priority: 1001 }] },
    ],
  ])('§4.1 the schema refuses %s', async (_, kind, spec) => {
    expect(await create(kind, unique('bad'), spec)).toMatchObject({
      status: 422,
      body: { reason: 'Invalid' },
    });
  });

  it('§4.1 an unknown field at the root is stored, a typo below it dropped, both silently', async () => {
    const name = unique('typo');
    const { status } = await owner.post(path('VirtualNode'), {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'VirtualNode',
      metadata: { name },
      spec: { ...node, podSelectr: {} },
      typo: true,
    });
    const { body } = await owner.get(`${path('VirtualNode')}/${name}`);
    expect(status).toBe(201);
    expect(body.typo).toBe(true);
    expect(body.spec).not.toHaveProperty('podSelectr');
  });

  it.each(['awsName', 'meshRef'])('§4.3 %s may not change', async field => {
    const name = unique('node');
    await create('VirtualNode', name, node);
    const value = { awsName: 'other', meshRef: { name: 'other', uid: 'u' } };
    const change = { spec: { [field]: value[field as keyof typeof value] } };
    const target = `${path('VirtualNode')}/${name}`;
    const { status, body } = await owner.patch(target, 'merge', change);
    expect(status).toBe(403);
    expect(body.message).toContain('update may not change these fields');
  });
});
