import {
  DescribeVirtualNodeCommand,
  ListMeshesCommand,
  ListVirtualNodesCommand,
} from '@aws-sdk/client-app-mesh';
import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  GetResourceShareInvitationsCommand,
} from '@aws-sdk/client-ram';
import { BACKEND, FRONTEND } from '../__fixtures__';
import { waitFor } from '../kubernetes/__fixtures__';
import {
  deploymentManifest,
  manifest,
  MESH,
  meshManifest,
  NAMESPACE,
  nodeManifest,
  startYelb,
  type Yelb,
} from './__fixtures__';

const LABELS = {
  mesh: MESH,
  'appmesh.k8s.aws/sidecarInjectorWebhook': 'enabled',
};

describe('the controllers of two accounts', () => {
  let yelb: Yelb;

  beforeEach(async () => {
    yelb = await startYelb();
    await yelb.frontCluster.namespace(LABELS);
    await yelb.backCluster.namespace(LABELS);
    await yelb.frontCluster.apply(meshManifest(FRONTEND));
    await yelb.frontCluster.active('Mesh', MESH);
  });

  afterEach(async () => {
    await yelb.sandbox.stop();
  });

  async function share() {
    const { frontend, backend, frontCluster } = yelb;
    const { status } = await frontCluster.read('Mesh', MESH);
    await frontend.ram.send(
      new CreateResourceShareCommand({
        name: 'share',
        resourceArns: [String(status?.meshARN)],
        principals: [BACKEND],
      }),
    );
    const { resourceShareInvitations = [] } = await backend.ram.send(
      new GetResourceShareInvitationsCommand({}),
    );
    await backend.ram.send(
      new AcceptResourceShareInvitationCommand({
        resourceShareInvitationArn:
          resourceShareInvitations[0].resourceShareInvitationArn,
      }),
    );
  }

  async function joinMesh() {
    await share();
    await yelb.backCluster.apply(meshManifest(FRONTEND));
    return yelb.backCluster.active('Mesh', MESH);
  }

  it('adopts the shared mesh and leaves it when its own object goes', async () => {
    const mesh = await joinMesh();
    expect(mesh.status?.meshARN).toBe(
      `arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/${MESH}`,
    );

    await yelb.backCluster.remove('Mesh', MESH);
    await yelb.backCluster.gone('Mesh', MESH);
    const { meshes } = await yelb.frontend.appMesh.send(
      new ListMeshesCommand({}),
    );
    expect(meshes).toHaveLength(1);
  });

  it('creates nodes of its own account there, and tells Envoy the owner', async () => {
    await joinMesh();
    await yelb.backCluster.apply(
      nodeManifest('app'),
      deploymentManifest('app'),
    );
    const node = await yelb.backCluster.active('VirtualNode', 'app');

    expect(node.status?.virtualNodeARN).toBe(
      `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/${MESH}@${FRONTEND}/virtualNode/app_${NAMESPACE}`,
    );
    const { virtualNodes } = await yelb.frontend.appMesh.send(
      new ListVirtualNodesCommand({ meshName: MESH }),
    );
    expect(virtualNodes).toEqual([
      expect.objectContaining({
        meshOwner: FRONTEND,
        resourceOwner: BACKEND,
      }),
    ]);
    await waitFor(async () => {
      const { items } = await yelb.backCluster.core.listNamespacedPod({
        namespace: NAMESPACE,
      });
      const env = items[0]?.spec?.containers.flatMap(
        container => container.env ?? [],
      );
      expect(env).toContainEqual({
        name: 'APPMESH_VIRTUAL_NODE_NAME',
        value: `mesh/${MESH}@${FRONTEND}/virtualNode/app_${NAMESPACE}`,
      });
    });
  });

  it('binds a backend of the other account by the last part of its ARN', async () => {
    await joinMesh();
    const virtualServiceARN = `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/${MESH}@${FRONTEND}/virtualService/app`;
    await yelb.frontCluster.apply(
      nodeManifest('ui', {
        backends: [{ virtualService: { virtualServiceARN } }],
      }),
    );
    await yelb.frontCluster.active('VirtualNode', 'ui');

    const { virtualNode } = await yelb.frontend.appMesh.send(
      new DescribeVirtualNodeCommand({
        meshName: MESH,
        virtualNodeName: `ui_${NAMESPACE}`,
      }),
    );
    expect(virtualNode?.spec?.backends).toEqual([
      { virtualService: { virtualServiceName: 'app' } },
    ]);
  });

  it('is green on a name that the other account holds, and changes nothing', async () => {
    await joinMesh();
    await yelb.frontCluster.apply(nodeManifest('app'));
    await yelb.frontCluster.active('VirtualNode', 'app');
    await yelb.backCluster.apply(
      nodeManifest('app', {
        listeners: [{ portMapping: { port: 9999, protocol: 'tcp' } }],
      }),
    );
    const green = await yelb.backCluster.active('VirtualNode', 'app');

    expect(green.status?.virtualNodeARN).toBe(
      `arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/${MESH}/virtualNode/app_${NAMESPACE}`,
    );
    const describe = new DescribeVirtualNodeCommand({
      meshName: MESH,
      virtualNodeName: `app_${NAMESPACE}`,
    });
    const { virtualNode } = await yelb.frontend.appMesh.send(describe);
    expect(virtualNode?.metadata?.version).toBe(1);

    await yelb.backCluster.remove('VirtualNode', 'app');
    await yelb.backCluster.gone('VirtualNode', 'app');
    await expect(yelb.frontend.appMesh.send(describe)).resolves.toBeDefined();
  });

  it('cannot have a gateway in the mesh of another account', async () => {
    await joinMesh();
    await yelb.backCluster.apply(
      manifest('VirtualGateway', 'gate', {
        listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
      }),
    );

    await waitFor(async () => {
      const events = await yelb.backCluster.events('gate');
      expect(events[0]).toMatch(/^ReconcileError: (Forbidden|AccessDenied)/);
    });
    await yelb.backCluster.remove('VirtualGateway', 'gate');
    await yelb.backCluster.gone('VirtualGateway', 'gate');
  });

  it('makes a mesh of its own where it is told no owner', async () => {
    await yelb.backCluster.apply(meshManifest());
    const mesh = await yelb.backCluster.active('Mesh', MESH);

    expect(mesh.status?.meshARN).toBe(
      `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/${MESH}`,
    );
  });

  it('reports a mesh that it may not see', async () => {
    await yelb.backCluster.apply(meshManifest(FRONTEND));

    await waitFor(async () => {
      const events = await yelb.backCluster.events(MESH, 'default');
      expect(events[0]).toMatch(/^ReconcileError: ForbiddenException/);
    });
    await share();
    await yelb.backCluster.active('Mesh', MESH);
  });
});

describe('the split-brain trap', () => {
  it('makes a second mesh where App Mesh says that there is none', async () => {
    const yelb = await startYelb({ unsharedMesh: 'not-found' });
    await yelb.frontCluster.apply(meshManifest(FRONTEND));
    await yelb.frontCluster.active('Mesh', MESH);
    await yelb.backCluster.apply(meshManifest(FRONTEND));
    const mesh = await yelb.backCluster.active('Mesh', MESH);

    expect(mesh.status?.meshARN).toBe(
      `arn:aws:appmesh:us-west-2:${BACKEND}:mesh/${MESH}`,
    );
    await yelb.sandbox.stop();
  });
});
