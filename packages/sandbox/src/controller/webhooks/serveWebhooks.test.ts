import {
  manifest,
  MESH,
  meshManifest,
  nodeManifest,
  serviceManifest,
  startYelb,
  type TestCluster,
  type Yelb,
} from '../__fixtures__';

const OWNER = '111111111111';

describe('the webhooks', () => {
  let yelb: Yelb;
  let cluster: TestCluster;

  beforeEach(async () => {
    yelb = await startYelb();
    cluster = yelb.frontCluster;
    await cluster.namespace({ mesh: MESH });
  });

  afterEach(async () => {
    await yelb.sandbox.stop();
  });

  async function refusal(object: Parameters<TestCluster['apply']>[0]) {
    const error = await cluster.apply(object).then(
      () => undefined,
      (reason: { code: number; body: string }) => reason,
    );
    return {
      code: error?.code,
      message: JSON.parse(error?.body ?? '{}').message,
    };
  }

  function denied(webhook: string, message: string) {
    return {
      code: 403,
      message: `admission webhook "${webhook}.appmesh.k8s.aws" denied the request: ${message}`,
    };
  }

  it('fill in names and the mesh', async () => {
    await cluster.apply(meshManifest(OWNER), nodeManifest('app'));
    await cluster.apply(manifest('VirtualService', 'app', {}));
    const mesh = await cluster.read('Mesh', MESH);
    const node = await cluster.read('VirtualNode', 'app');
    const service = await cluster.read('VirtualService', 'app');

    expect(mesh.spec.awsName).toBe(MESH);
    expect(node.spec).toMatchObject({
      awsName: 'app_yelb',
      meshRef: { name: MESH, uid: mesh.metadata.uid },
    });
    expect(service.spec.awsName).toBe('app.yelb');
  });

  it('refuse a resource whose namespace is in no mesh, or in two', async () => {
    expect(await refusal(nodeManifest('app'))).toEqual(
      denied(
        'mvirtualnode',
        'failed to find matching mesh for namespace: yelb, expecting 1 but found 0',
      ),
    );
    await cluster.apply(
      meshManifest(OWNER),
      manifest('Mesh', 'all', { namespaceSelector: {} }),
    );
    expect(await refusal(nodeManifest('app'))).toEqual(
      denied(
        'mvirtualnode',
        `found multiple matching meshes for namespace: yelb, expecting 1 but found 2: all,${MESH}`,
      ),
    );
  });

  it.each([
    [
      'a mesh that is given',
      nodeManifest('app', { meshRef: { name: MESH, uid: 'x' } }),
      'mvirtualnode',
      'VirtualNode create may not specify read-only field: spec.meshRef',
    ],
    [
      'a listener without discovery',
      nodeManifest('app', { serviceDiscovery: undefined }),
      'vvirtualnode',
      'ServiceDiscovery missing for VirtualNode-app. ServiceDiscovery must be specified when a listener is specified.',
    ],
    [
      'a backend named twice',
      nodeManifest('app', {
        backends: [
          { virtualService: { virtualServiceRef: { name: 'db' } } },
          {
            virtualService: {
              virtualServiceRef: { name: 'db', namespace: 'yelb' },
            },
          },
        ],
      }),
      'vvirtualnode',
      'VirtualNode-app has duplicate VirtualServiceReferences db',
    ],
    [
      'two routes of one name',
      manifest('VirtualRouter', 'app', {
        listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
        routes: [{ name: 'one' }, { name: 'one' }],
      }),
      'vvirtualrouter',
      'VirtualRouter-app has duplicate route entries for one',
    ],
    [
      'a gateway route without a gateway',
      manifest('GatewayRoute', 'app', {}),
      'mgatewayroute',
      'failed to find matching virtualGateway for gatewayRoute: app, expecting 1 but found 0',
    ],
  ])('refuse %s', async (_what, object, webhook, message) => {
    await cluster.apply(meshManifest(OWNER));

    expect(await refusal(object)).toEqual(denied(webhook, message));
  });

  it('refuse to change what is fixed', async () => {
    await cluster.apply(meshManifest(OWNER), serviceManifest('app', {}));
    const live = await cluster.active('VirtualService', 'app');

    await expect(
      cluster.objects.replace({
        ...live,
        spec: { ...live.spec, awsName: 'other' },
      } as never),
    ).rejects.toMatchObject({
      code: 403,
      body: expect.stringContaining(
        'VirtualService update may not change these fields: spec.awsName',
      ),
    });
  });

  it.each([
    [
      'port',
      { listeners: [{ portMapping: { port: 70000, protocol: 'http' } }] },
      'spec.listeners[0].portMapping.port: Invalid value: 70000: spec.listeners[0].portMapping.port in body should be less than or equal to 65535',
    ],
    [
      'protocol',
      { listeners: [{ portMapping: { port: 80, protocol: 'udp' } }] },
      'spec.listeners[0].portMapping.protocol: Unsupported value: "udp": supported values: "grpc", "http", "http2", "tcp"',
    ],
    [
      'missing field',
      { serviceDiscovery: { dns: {} } },
      'spec.serviceDiscovery.dns.hostname: Required value',
    ],
    [
      'type',
      { listeners: 'all' },
      'spec.listeners: Invalid value: "string": spec.listeners in body must be of type array: "string"',
    ],
  ])(
    'come before a schema that refuses a bad %s',
    async (_what, more, message) => {
      await cluster.apply(meshManifest(OWNER));

      expect(await refusal(nodeManifest('app', more))).toEqual({
        code: 422,
        message: `VirtualNode.appmesh.k8s.aws "app" is invalid: ${message}`,
      });
    },
  );

  it('never see fields that the schema does not know', async () => {
    await cluster.apply(meshManifest(OWNER), nodeManifest('app', { typo: 1 }));

    expect((await cluster.read('VirtualNode', 'app')).spec).not.toHaveProperty(
      'typo',
    );
  });

  it('are not asked where their configuration is gone, which leaves a broken resource', async () => {
    await cluster.apply(meshManifest(OWNER));
    await cluster.objects.delete({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      metadata: { name: 'appmesh-controller-webhook' },
    });
    await cluster.apply(nodeManifest('app'));

    expect((await cluster.read('VirtualNode', 'app')).spec.meshRef).toBe(
      undefined,
    );
  });
});
