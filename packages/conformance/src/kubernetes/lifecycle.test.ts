import { openTestNamespace, eventually, unique } from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openTestNamespace>>;

describe('Kubernetes: what the cluster does with objects', () => {
  let cluster: Fixture['cluster'];
  let namespace: Fixture['namespace'];
  let deployments: Fixture['deployments'];
  let create: Fixture['create'];
  let deployment: Fixture['deployment'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ cluster, namespace, deployments, create, deployment, close } =
      await openTestNamespace());
  });

  afterAll(() => close());

  it('a change of the spec raises the generation, one of labels does not', async () => {
    const name = unique('app');
    const path = `${deployments()}/${name}`;
    const { body } = await cluster.post(deployments(), deployment(name, 0));
    const labels = { metadata: { labels: { a: 'b' } } };
    const labelled = await cluster.patch(path, 'merge', labels);
    const scaled = await cluster.patch(path, 'merge', {
      spec: { replicas: 1 },
    });
    expect(body.metadata.generation).toBe(1);
    expect(labelled.body.metadata.generation).toBe(1);
    expect(scaled.body.metadata.generation).toBe(2);
  });

  it('a deployment becomes ready pods', async () => {
    const name = unique('app');
    await cluster.post(deployments(), deployment(name, 2));
    await eventually(async () => {
      const { body } = await cluster.get(`${deployments()}/${name}`);
      expect(body.status).toMatchObject({ readyReplicas: 2 });
    });
    const { body } = await cluster.get(
      `/api/v1/namespaces/${namespace}/pods?labelSelector=app%3D${name}`,
    );
    expect(body.items).toHaveLength(2);
  });

  it('a load balancer gets a hostname', async () => {
    const services = `/api/v1/namespaces/${namespace}/services`;
    const name = unique('lb');
    await cluster.post(services, {
      metadata: { name },
      spec: { type: 'LoadBalancer', ports: [{ port: 80 }] },
    });
    await eventually(async () => {
      const { body } = await cluster.get(`${services}/${name}`);
      expect(body.status).toMatchObject({
        loadBalancer: { ingress: [{ hostname: expect.any(String) }] },
      });
    });
  });

  it('a finalizer holds what is deleted until it is taken away', async () => {
    const { path } = await create({}, { finalizers: ['example.com/hold'] });
    await cluster.delete(path);
    const held = await cluster.get(path);
    expect(held.body.metadata.deletionTimestamp).toEqual(expect.any(String));
    await cluster.patch(path, 'merge', { metadata: { finalizers: null } });
    expect((await cluster.get(path)).status).toBe(404);
  });

  it('what an owner owned goes when the owner goes', async () => {
    const owner = await create();
    const { name, uid } = owner.body.metadata;
    const reference = { apiVersion: 'v1', kind: 'ConfigMap', name, uid };
    const owned = await create({}, { ownerReferences: [reference] });
    await cluster.delete(owner.path);
    await eventually(async () =>
      expect((await cluster.get(owned.path)).status).toBe(404),
    );
  });

  it('a namespace goes with all in it, and takes nothing new meanwhile', async () => {
    const name = unique('gone');
    const inside = `/api/v1/namespaces/${name}/configmaps`;
    await cluster.post('/api/v1/namespaces', { metadata: { name } });
    const finalizers = ['example.com/hold'];
    await cluster.post(inside, { metadata: { name: 'held', finalizers } });
    await cluster.delete(`/api/v1/namespaces/${name}`);
    const { body } = await cluster.get(`/api/v1/namespaces/${name}`);
    expect(body.status).toMatchObject({ phase: 'Terminating' });
    const late = await cluster.post(inside, { metadata: { name: 'late' } });
    expect(late.status).toBe(403);
    await cluster.patch(`${inside}/held`, 'merge', {
      metadata: { finalizers: null },
    });
    await eventually(async () =>
      expect((await cluster.get(`/api/v1/namespaces/${name}`)).status).toBe(
        404,
      ),
    );
  });
});
