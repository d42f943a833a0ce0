import {
  DescribeRouteCommand,
  DescribeVirtualNodeCommand,
  DescribeVirtualServiceCommand,
  ListMeshesCommand,
  ListRoutesCommand,
  ListVirtualNodesCommand,
} from '@aws-sdk/client-app-mesh';
import { waitFor } from '../kubernetes/__fixtures__';
import {
  manifest,
  MESH,
  meshManifest,
  NAMESPACE,
  nodeManifest,
  serviceManifest,
  startYelb,
  type Yelb,
} from './__fixtures__';

const LABELS = {
  mesh: MESH,
  'appmesh.k8s.aws/sidecarInjectorWebhook': 'enabled',
};
const OWNER = '111111111111';

function routerManifest(name: string, weight: number = 1) {
  return manifest('VirtualRouter', name, {
    awsName: `${name}-router`,
    listeners: [{ portMapping: { port: 4567, protocol: 'http' } }],
    routes: [
      {
        name: 'all',
        httpRoute: {
          match: { prefix: '/' },
          action: {
            weightedTargets: [{ virtualNodeRef: { name }, weight }],
          },
        },
      },
    ],
  });
}

const byRouter = (name: string) => ({
  virtualRouter: { virtualRouterRef: { name } },
});
const byNode = (name: string) => ({
  virtualNode: { virtualNodeRef: { name } },
});

describe('startAppMeshController', () => {
  let yelb: Yelb;

  beforeEach(async () => {
    yelb = await startYelb();
  });

  afterEach(async () => {
    await yelb.sandbox.stop();
  });

  async function openMesh() {
    await yelb.frontCluster.namespace(LABELS);
    await yelb.frontCluster.apply(meshManifest(OWNER));
    await yelb.frontCluster.active('Mesh', MESH);
  }

  it('shows itself as a ready workload with webhook endpoints', async () => {
    const namespace = 'appmesh-system';
    const { core, apps } = yelb.frontCluster;
    const deployment = await apps.readNamespacedDeployment({
      namespace,
      name: 'appmesh-controller',
    });
    const endpoints = await core.readNamespacedEndpoints({
      namespace,
      name: 'appmesh-controller-webhook-service',
    });

    expect(deployment.status?.readyReplicas).toBe(1);
    expect(endpoints.subsets?.[0].addresses).toHaveLength(1);
  });

  it('brings node, router, routes and service to App Mesh', async () => {
    await openMesh();
    const { frontCluster, frontend } = yelb;
    // In the wrong order, as they wait for each other.
    await frontCluster.apply(
      serviceManifest('app', byRouter('app')),
      routerManifest('app'),
      nodeManifest('app', {
        backends: [{ virtualService: { virtualServiceRef: { name: 'db' } } }],
      }),
      serviceManifest('db', byNode('db')),
      nodeManifest('db'),
    );

    const node = await frontCluster.active('VirtualNode', 'app');
    const router = await frontCluster.active('VirtualRouter', 'app');
    const service = await frontCluster.active('VirtualService', 'app');
    const prefix = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/${MESH}`;
    expect(node.spec.awsName).toBe(`app_${NAMESPACE}`);
    expect(node.status?.virtualNodeARN).toBe(
      `${prefix}/virtualNode/app_${NAMESPACE}`,
    );
    expect(router.status?.routeARNs).toEqual({
      all: `${prefix}/virtualRouter/app-router/route/all`,
    });
    expect(service.status?.virtualServiceARN).toBe(
      `${prefix}/virtualService/app`,
    );

    const { virtualNode } = await frontend.appMesh.send(
      new DescribeVirtualNodeCommand({
        meshName: MESH,
        virtualNodeName: `app_${NAMESPACE}`,
      }),
    );
    expect(virtualNode?.spec).toEqual({
      listeners: [{ portMapping: { port: 4567, protocol: 'http' } }],
      serviceDiscovery: { dns: { hostname: 'app.yelb.svc.cluster.local' } },
      backends: [{ virtualService: { virtualServiceName: 'db' } }],
    });
    const { virtualService } = await frontend.appMesh.send(
      new DescribeVirtualServiceCommand({
        meshName: MESH,
        virtualServiceName: 'app',
      }),
    );
    expect(virtualService?.spec?.provider).toEqual({
      virtualRouter: { virtualRouterName: 'app-router' },
    });
  });

  it('updates what changes, and writes nothing when nothing does', async () => {
    await openMesh();
    const { frontCluster, frontend, sandbox } = yelb;
    await frontCluster.apply(nodeManifest('app'), routerManifest('app'));
    await frontCluster.active('VirtualRouter', 'app');
    sandbox.log.clear();

    const live = await frontCluster.read('VirtualRouter', 'app');
    const changed = routerManifest('app', 7);
    await frontCluster.objects.replace({
      ...changed,
      metadata: { ...changed.metadata, ...live.metadata },
      spec: { ...changed.spec, meshRef: live.spec.meshRef },
    } as never);
    await frontCluster.active('VirtualRouter', 'app');

    const { route } = await frontend.appMesh.send(
      new DescribeRouteCommand({
        meshName: MESH,
        virtualRouterName: 'app-router',
        routeName: 'all',
      }),
    );
    expect(route?.spec?.httpRoute?.action?.weightedTargets?.[0].weight).toBe(7);
    expect(
      sandbox.log
        .list({ plane: 'aws', write: true })
        .map(({ operation }) => operation),
    ).toEqual(['UpdateRoute']);
  });

  it('says in an event what it waits for, and leaves the condition alone', async () => {
    await openMesh();
    const { frontCluster } = yelb;
    await frontCluster.apply(serviceManifest('app', byNode('app')));

    await waitFor(async () =>
      expect(await frontCluster.events('app')).toEqual([
        'ReconcileError: failed to resolve virtualNodeRef: unable to fetch virtualNode: yelb/app: VirtualNode.appmesh.k8s.aws "app" not found',
      ]),
    );
    const { status } = await frontCluster.read('VirtualService', 'app');
    expect(status?.conditions).toBeUndefined();
  });

  it.each([
    [
      'arn:aws:appmesh:us-west-2:1:mesh/m/virtualNode/x',
      'expects virtualService ARN, got virtualNode',
    ],
    ['<paste it here>', 'invalid arn: arn: invalid prefix'],
    [
      'arn:aws:appmesh:us-west-2:1:mesh/m',
      'invalid resource in appMesh ARN: mesh/m',
    ],
  ])('refuses the backend %s', async (virtualServiceARN, message) => {
    await openMesh();
    const backends = [{ virtualService: { virtualServiceARN } }];
    await yelb.frontCluster.apply(nodeManifest('ui', { backends }));

    await waitFor(async () =>
      expect(await yelb.frontCluster.events('ui')).toEqual([
        `ReconcileError: ${message}`,
      ]),
    );
  });

  it('holds the mesh until its members are gone, then deletes it', async () => {
    await openMesh();
    const { frontCluster, frontend } = yelb;
    await frontCluster.apply(
      nodeManifest('app'),
      routerManifest('app'),
      serviceManifest('app', byRouter('app')),
    );
    await frontCluster.active('VirtualService', 'app');

    await frontCluster.remove('Mesh', MESH);
    await waitFor(async () =>
      expect(await frontCluster.events(MESH, 'default')).toEqual([
        'PendingMembersDeletion: objects belong to this mesh exists, please delete them to proceed. virtualService: 1, virtualRouter: 1, virtualNode: 1',
      ]),
    );
    await expect(
      frontCluster.apply(nodeManifest('late')),
    ).rejects.toMatchObject({
      code: 403,
      body: expect.stringContaining(
        `unable to create new content in mesh ${MESH} because it is being terminated`,
      ),
    });

    // App Mesh refuses the node while the route targets it; the finalizer stays meanwhile.
    await frontCluster.remove('VirtualNode', 'app');
    const held = await frontCluster.read('VirtualNode', 'app');
    expect(held.metadata.deletionTimestamp).toBeDefined();
    await frontCluster.remove('VirtualService', 'app');
    await frontCluster.remove('VirtualRouter', 'app');
    await frontCluster.gone('VirtualNode', 'app');
    await frontCluster.gone('Mesh', MESH);

    const { meshes } = await frontend.appMesh.send(new ListMeshesCommand({}));
    expect(meshes).toEqual([]);
  });

  it('rests when it is scaled to nothing, and its webhooks with it', async () => {
    const { frontCluster } = yelb;
    await frontCluster.namespace(LABELS);
    const target = { namespace: 'appmesh-system', name: 'appmesh-controller' };
    await frontCluster.apps.replaceNamespacedDeploymentScale({
      ...target,
      body: { metadata: target, spec: { replicas: 0 } },
    });

    await waitFor(() =>
      expect(frontCluster.apply(meshManifest(OWNER))).rejects.toMatchObject({
        code: 500,
        body: expect.stringContaining('no endpoints available for service'),
      }),
    );
  });

  it('deletes routes before their router', async () => {
    await openMesh();
    const { frontCluster, frontend } = yelb;
    await frontCluster.apply(nodeManifest('app'), routerManifest('app'));
    await frontCluster.active('VirtualRouter', 'app');
    await frontCluster.remove('VirtualRouter', 'app');
    await frontCluster.gone('VirtualRouter', 'app');

    await expect(
      frontend.appMesh.send(
        new ListRoutesCommand({
          meshName: MESH,
          virtualRouterName: 'app-router',
        }),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
    const { virtualNodes } = await frontend.appMesh.send(
      new ListVirtualNodesCommand({ meshName: MESH }),
    );
    expect(virtualNodes).toHaveLength(1);
  });
});
