import {
  CreateMeshCommand,
  CreateVirtualNodeCommand,
  DescribeMeshCommand,
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import { readEnvironment } from './readEnvironment';
import {
  accounts,
  cleanUp,
  ClusterClient,
  eventually,
  nodeSpec,
  shareMesh,
  unique,
  type Accounts,
  type Answer,
  type Content,
} from './__testUtils__';

const GROUP = '/apis/appmesh.k8s.aws/v1beta2';
const PLURALS: Record<string, string> = {
  VirtualNode: 'virtualnodes',
  VirtualService: 'virtualservices',
  VirtualRouter: 'virtualrouters',
  VirtualGateway: 'virtualgateways',
  GatewayRoute: 'gatewayroutes',
};
const listeners = [{ portMapping: { port: 8080, protocol: 'http' } }];
const dns = { dns: { hostname: 'app.example.com' } };
const node = { listeners, serviceDiscovery: dns };
const byName = (name: string) => ({ virtualNodeRef: { name }, weight: 1 });
const route = (
  name: string,
  target: string,
  match: object = { prefix: '/' },
) => ({
  name,
  httpRoute: { match, action: { weightedTargets: [byName(target)] } },
});

describe('App Mesh controller', () => {
  let both: Accounts;
  let owner: ClusterClient;
  let consumer: ClusterClient;
  let mesh: string;
  let namespace: string;
  const meshes: string[] = [];
  const namespaces: string[] = [];

  const path = (kind: string, space = namespace) =>
    `${GROUP}/namespaces/${space}/${PLURALS[kind]}`;

  async function openNamespace(
    cluster: ClusterClient,
    labels: Record<string, string>,
  ) {
    const name = unique('ns');
    namespaces.push(name);
    await cluster.post('/api/v1/namespaces', { metadata: { name, labels } });
    return name;
  }

  async function openMesh(cluster: ClusterClient, name: string, more = {}) {
    meshes.push(name);
    return cluster.post(`${GROUP}/meshes`, {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'Mesh',
      metadata: { name },
      spec: { namespaceSelector: { matchLabels: { mesh: name } }, ...more },
    });
  }

  function create(
    kind: string,
    name: string,
    spec: object,
    { cluster = owner, space = namespace } = {},
  ): Promise<Answer> {
    return cluster.post(path(kind, space), {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind,
      metadata: { name },
      spec,
    });
  }

  async function active(target: string, cluster = owner): Promise<Content> {
    return eventually(async () => {
      const { body } = await cluster.get(target);
      expect(body.status).toMatchObject({
        conditions: [
          expect.objectContaining({
            type: expect.stringMatching(/Active$/),
            status: 'True',
          }),
        ],
        observedGeneration: body.metadata.generation,
      });
      return body;
    });
  }

  async function eventOf(name: string, space = namespace): Promise<string> {
    return eventually(async () => {
      const { body } = await owner.get(
        `/api/v1/namespaces/${space}/events?fieldSelector=involvedObject.name%3D${name}`,
      );
      const [event] = body.items ?? [];
      expect(event).toMatchObject({ type: 'Warning' });
      return `${event.reason}: ${event.message}`;
    });
  }

  beforeAll(async () => {
    both = await accounts();
    const environment = readEnvironment(process.env);
    owner = ClusterClient.forContext(environment.ownerContext);
    consumer = ClusterClient.forContext(environment.consumerContext);
    mesh = unique('mesh');
    await openMesh(owner, mesh, { meshOwner: both.owner.accountId });
    await active(`${GROUP}/meshes/${mesh}`);
    namespace = await openNamespace(owner, { mesh });
  });

  afterAll(async () => {
    const kinds = ['GatewayRoute', 'VirtualService', 'VirtualRouter'];
    for (const cluster of [consumer, owner]) {
      for (const space of namespaces) {
        for (const kind of [...kinds, 'VirtualNode', 'VirtualGateway']) {
          await cluster.delete(path(kind, space));
        }
        await cluster.delete(`/api/v1/namespaces/${space}`);
      }
      for (const name of meshes) {
        await cluster.delete(`${GROUP}/meshes/${name}`);
      }
    }
    await cleanUp(both.owner, { meshes });
    await cleanUp(both.consumer, { meshes });
  });

  it('§4.2 the awsName of a mesh is its name', async () => {
    const { body } = await owner.get(`${GROUP}/meshes/${mesh}`);
    expect(body.spec?.awsName).toBe(mesh);
  });

  it('§4.4 an active mesh has its ARN in the status', async () => {
    const { mesh: found } = await both.owner.appMesh.send(
      new DescribeMeshCommand({ meshName: mesh }),
    );
    const { body } = await owner.get(`${GROUP}/meshes/${mesh}`);
    expect(body.status).toMatchObject({ meshARN: found?.metadata?.arn });
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

  async function pods(app: string, space: string) {
    const { body } = await owner.get(
      `/api/v1/namespaces/${space}/pods?labelSelector=app%3D${app}`,
    );
    return body.items ?? [];
  }

  function pod(app: string, space: string, annotations = {}) {
    return owner.post(`/api/v1/namespaces/${space}/pods`, {
      metadata: { name: app, labels: { app }, annotations },
      spec: { containers: [{ name: 'app', image: 'app:1' }] },
    });
  }

  const INJECT = 'appmesh.k8s.aws/sidecarInjectorWebhook';

  async function injected() {
    const space = await openNamespace(owner, { mesh, [INJECT]: 'enabled' });
    const app = unique('pod');
    const podSelector = { matchLabels: { app } };
    const place = { cluster: owner, space };
    await create('VirtualNode', app, { ...node, podSelector }, place);
    await active(`${path('VirtualNode', space)}/${app}`);
    return { space, app };
  }

  it('§4.8 a pod gets an Envoy that names its node, and an init container', async () => {
    const { space, app } = await injected();
    await pod(app, space);
    const [found] = await pods(app, space);
    const value = `mesh/${mesh}/virtualNode/${app}_${space}`;
    expect(found.spec).toMatchObject({
      containers: expect.arrayContaining([
        expect.objectContaining({
          name: 'envoy',
          env: expect.arrayContaining([
            { name: 'APPMESH_RESOURCE_ARN', value },
          ]),
        }),
      ]),
      initContainers: [expect.objectContaining({ name: 'proxyinit' })],
    });
  });

  it('§4.8 a pod that no node selects is denied', async () => {
    const { space } = await injected();
    const { status, body } = await pod(unique('stray'), space);
    expect(status).toBe(403);
    expect(body.message).toContain(
      'sidecarInject enabled but no matching VirtualNode or VirtualGateway found',
    );
  });

  it('§4.8 the annotation of a pod overrides its namespace', async () => {
    const { space, app } = await injected();
    const { body } = await pod(app, space, { [INJECT]: 'disabled' });
    expect(body.spec?.containers).toHaveLength(1);
  });

  it('§4.8 a namespace without the label injects nothing', async () => {
    const { body } = await pod(unique('plain'), namespace);
    expect(body.spec?.containers).toHaveLength(1);
  });

  it('§4.6 without its owner, the mesh of another account is made a second time', async () => {
    const name = unique('split');
    await both.owner.appMesh.send(new CreateMeshCommand({ meshName: name }));
    await openMesh(consumer, name);
    const body = await active(`${GROUP}/meshes/${name}`, consumer);
    expect(body.status).toMatchObject({
      meshARN: expect.stringContaining(`:${both.consumer.accountId}:mesh/`),
    });
  });

  it('§4.5 a green object may describe what another account holds', async () => {
    const name = unique('joint');
    await shareMesh(both, name);
    await openMesh(consumer, name, { meshOwner: both.owner.accountId });
    const joined = await active(`${GROUP}/meshes/${name}`, consumer);
    expect(joined.status).toMatchObject({
      meshARN: expect.stringContaining(`:${both.owner.accountId}:mesh/`),
    });
    const input = { meshName: name, virtualNodeName: 'taken' };
    await both.owner.appMesh.send(
      new CreateVirtualNodeCommand({ ...input, spec: {} }),
    );
    const space = await openNamespace(consumer, { mesh: name });
    const place = { cluster: consumer, space };
    await create('VirtualNode', 'a', { ...node, awsName: 'taken' }, place);
    await active(`${path('VirtualNode', space)}/a`, consumer);
    const { virtualNode } = await both.owner.appMesh.send(
      new DescribeVirtualNodeCommand(input),
    );
    expect(virtualNode?.metadata).toMatchObject({
      resourceOwner: both.owner.accountId,
      version: 1,
    });
  });
});
