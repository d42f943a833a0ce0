import type { FaultEffect, RequestFilter } from '../../control';
import { waitFor } from '../../kubernetes/__fixtures__';
import { MESH, meshManifest, startYelb, type Yelb } from '../__fixtures__';

const CONTROLLER = 'appmesh-controller';
const MESHES = '/apis/appmesh.k8s.aws/v1beta2/meshes';

describe('faults of the controller’s own requests to the cluster', () => {
  let yelb: Yelb;

  beforeEach(async () => {
    yelb = await startYelb();
  });

  afterEach(async () => {
    yelb.sandbox.faults.clear();
    await yelb.sandbox.stop();
  });

  function strike(
    operation: string,
    pathPrefix: string,
    effect: FaultEffect,
    times?: number,
  ) {
    return yelb.sandbox.faults.add({
      match: {
        plane: 'kubernetes',
        cluster: 'frontend',
        principal: CONTROLLER,
        operation,
        pathPrefix,
      },
      effect,
      times,
    });
  }

  function statuses(filter: RequestFilter) {
    return yelb.sandbox.log
      .list({
        plane: 'kubernetes',
        cluster: 'frontend',
        principal: CONTROLLER,
        ...filter,
      })
      .filter(({ path }) => path.startsWith(MESHES))
      .map(({ status }) => status);
  }

  it('refuse a status; the controller says so and tries again', async () => {
    const { frontCluster } = yelb;
    const effect = {
      kind: 'error',
      status: 500,
      code: 'InternalError',
      message: 'etcdserver: request timed out',
    } as const;
    strike('patch', `${MESHES}/${MESH}/status`, effect, 2);
    await frontCluster.apply(meshManifest());
    await frontCluster.active('Mesh', MESH);
    expect(statuses({ operation: 'patch' })).toEqual([500, 500, 200]);
    expect(await frontCluster.events(MESH, 'default')).toEqual([
      'ReconcileError: etcdserver: request timed out',
    ]);
  });

  it('throttle the finalizers; nothing is made before they are there', async () => {
    const { frontCluster, sandbox } = yelb;
    const { id } = strike('update', MESHES, { kind: 'throttle' });
    await frontCluster.apply(meshManifest());
    await waitFor(async () =>
      expect(sandbox.faults.strikes(id)).toBeGreaterThan(1),
    );
    expect(sandbox.log.list({ operation: 'CreateMesh' })).toEqual([]);
    sandbox.faults.remove(id);
    const mesh = await frontCluster.active('Mesh', MESH);
    expect(mesh.metadata.finalizers).toHaveLength(2);
    expect(statuses({ operation: 'update' }).slice(0, 2)).toEqual([429, 429]);
  });

  it('drop the connection after the deed, which is not done twice', async () => {
    const { frontCluster, sandbox } = yelb;
    strike('patch', MESHES, { kind: 'drop-after-write' }, 1);
    await frontCluster.apply(meshManifest());
    await frontCluster.active('Mesh', MESH);
    await waitFor(async () =>
      expect(await frontCluster.events(MESH, 'default')).toEqual([
        `ReconcileError: PATCH ${MESHES}/${MESH}/status: the connection was closed without an answer`,
      ]),
    );
    expect(statuses({ operation: 'patch' })).toEqual([0]);
    expect(sandbox.log.list({ operation: 'CreateMesh' })).toHaveLength(1);
  });

  it('drop the connection before the deed, or hold it back', async () => {
    const { frontCluster, sandbox } = yelb;
    strike('patch', MESHES, { kind: 'drop' }, 1);
    const { id } = strike('patch', MESHES, { kind: 'hang' });
    strike('update', MESHES, { kind: 'delay', milliseconds: 20 }, 1);
    await frontCluster.apply(meshManifest());
    await waitFor(async () => expect(sandbox.faults.strikes(id)).toBe(1));
    expect((await frontCluster.read('Mesh', MESH)).status).toBeUndefined();
    sandbox.faults.remove(id);
    await frontCluster.active('Mesh', MESH);
    expect(statuses({ operation: 'patch' })).toEqual([0, 200]);
  });

  it('lose events, and nothing else', async () => {
    const { frontCluster, sandbox } = yelb;
    const { id } = strike('create', '/api/v1/namespaces/default/events', {
      kind: 'drop',
    });
    strike('patch', MESHES, { kind: 'throttle' }, 1);
    await frontCluster.apply(meshManifest());
    await frontCluster.active('Mesh', MESH);
    expect(sandbox.faults.strikes(id)).toBe(1);
    expect(await frontCluster.events(MESH, 'default')).toEqual([]);
  });
});
