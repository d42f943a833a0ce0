import { openClusters, unique } from '../__testUtils__';
import { node } from '../__testUtils__/meshManifests';

type Fixture = Awaited<ReturnType<typeof openClusters>>;

describe('App Mesh controller: injection of sidecars', () => {
  let owner: Fixture['owner'];
  let mesh: Fixture['mesh'];
  let namespace: Fixture['namespace'];
  let path: Fixture['path'];
  let openNamespace: Fixture['openNamespace'];
  let create: Fixture['create'];
  let active: Fixture['active'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ owner, mesh, namespace, path, openNamespace, create, active, close } =
      await openClusters());
  });

  afterAll(() => close());

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
});
