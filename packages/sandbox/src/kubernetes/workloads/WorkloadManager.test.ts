import { startCluster, waitFor } from '../__fixtures__';

describe('WorkloadManager', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;
  const namespace = 'shop';
  const labels = { app: 'web' };

  beforeEach(async () => {
    cluster = await startCluster();
    await cluster.core.createNamespace({
      body: { metadata: { name: namespace } },
    });
  });

  afterEach(async () => {
    await cluster.kubernetes.stop();
  });

  async function deploy(replicas: number) {
    await cluster.apps.createNamespacedDeployment({
      namespace,
      body: {
        metadata: { name: 'web' },
        spec: {
          replicas,
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: {
              containers: [
                {
                  name: 'web',
                  image: 'web:1',
                  ports: [{ name: 'http', containerPort: 8080 }],
                },
              ],
            },
          },
        },
      },
    });
  }

  async function ready(count: number) {
    await waitFor(async () => {
      const { status, metadata } = await cluster.apps.readNamespacedDeployment({
        namespace,
        name: 'web',
      });
      expect(status).toMatchObject({
        readyReplicas: count,
        updatedReplicas: count,
        observedGeneration: metadata?.generation,
      });
    });
  }

  async function pods() {
    return (await cluster.core.listNamespacedPod({ namespace })).items;
  }

  it('makes the pods of a deployment ready after a while', async () => {
    const phases = new Set<unknown>();
    const unsubscribe = cluster.kubernetes.store.subscribe(
      ({ resource, object }) => {
        if (resource === '/pods') {
          phases.add(object.status?.phase);
        }
      },
    );
    await deploy(2);
    await ready(2);
    unsubscribe();
    expect([...phases]).toEqual(['Pending', 'Running']);

    const all = await pods();
    expect(all.map(pod => pod.status?.phase)).toEqual(['Running', 'Running']);
    expect(new Set(all.map(pod => pod.status?.podIP)).size).toBe(2);
    expect(all[0].metadata?.ownerReferences?.[0].kind).toBe('ReplicaSet');
    expect(all[0].spec?.nodeName).toBeDefined();
  });

  it('records how it scales, and says that pods have no log', async () => {
    await deploy(2);
    await ready(2);
    const replicas = { op: 'replace', path: '/spec/replicas', value: 1 };
    await cluster.apps.patchNamespacedDeployment({
      namespace,
      name: 'web',
      body: [replicas],
    });
    await ready(1);
    const { items } = await cluster.core.listNamespacedEvent({
      namespace,
      fieldSelector: 'involvedObject.kind=Deployment',
    });
    expect(
      items.map(({ reason, message }) => `${reason}: ${message}`).sort(),
    ).toEqual([
      expect.stringMatching(
        /^ScalingReplicaSet: Scaled down replica set web-\w+ to 1 from 2$/,
      ),
      expect.stringMatching(
        /^ScalingReplicaSet: Scaled up replica set web-\w+ to 2$/,
      ),
    ]);
    const [pod] = await pods();
    await expect(
      cluster.core.readNamespacedPodLog({
        namespace,
        name: pod.metadata?.name ?? '',
      }),
    ).rejects.toMatchObject({ code: 405 });
  });

  it('replaces pods when the template changes, and scales', async () => {
    await deploy(1);
    await ready(1);
    const [old] = await pods();
    const target = { namespace, name: 'web' };
    const live = await cluster.apps.readNamespacedDeployment(target);
    const [container] = live.spec?.template.spec?.containers ?? [];
    container.image = 'web:2';
    await cluster.apps.replaceNamespacedDeployment({ ...target, body: live });

    await waitFor(async () => {
      const now = await pods();
      expect(now).toHaveLength(1);
      expect(now[0].metadata?.name).not.toBe(old.metadata?.name);
    });
    await cluster.apps.replaceNamespacedDeploymentScale({
      ...target,
      body: { metadata: target, spec: { replicas: 3 } },
    });
    await ready(3);
  });

  it('counts revisions, and goes back to one that was', async () => {
    const target = { namespace, name: 'web' };
    const revisions = async () => {
      const { metadata } = await cluster.apps.readNamespacedDeployment(target);
      const { items } = await cluster.apps.listNamespacedReplicaSet({
        namespace,
      });
      return [metadata, ...items.map(set => set.metadata)].map(
        object => object?.annotations?.['deployment.kubernetes.io/revision'],
      );
    };
    await deploy(1);
    await ready(1);
    const first = await cluster.apps.readNamespacedDeployment(target);
    expect(first.spec?.strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' },
    });
    expect(await revisions()).toEqual(['1', '1']);

    const setImage = (image: string) =>
      cluster.apps.patchNamespacedDeployment({
        ...target,
        body: [
          {
            op: 'replace',
            path: '/spec/template/spec/containers/0/image',
            value: image,
          },
        ],
      });
    await setImage('web:2');
    await ready(1);
    expect((await revisions()).sort()).toEqual(['1', '2', '2']);

    // As `kubectl rollout undo` does; the fields are in another order then.
    const { metadata, spec } = first.spec?.template ?? {};
    await cluster.apps.patchNamespacedDeployment({
      ...target,
      body: [
        {
          op: 'replace',
          path: '/spec/template',
          value: {
            spec: Object.fromEntries(Object.entries(spec ?? {}).reverse()),
            metadata,
          },
        },
        {
          op: 'replace',
          path: '/metadata/annotations',
          value: first.metadata?.annotations,
        },
      ],
    });
    await ready(1);
    expect((await revisions()).sort()).toEqual(['2', '3', '3']);
  });

  it('lists ready pods as endpoints and names load balancers', async () => {
    await deploy(1);
    await cluster.core.createNamespacedService({
      namespace,
      body: {
        metadata: { name: 'web' },
        spec: {
          type: 'LoadBalancer',
          selector: labels,
          ports: [{ port: 80, targetPort: 'http' }],
        },
      },
    });
    await ready(1);
    const [pod] = await pods();

    await waitFor(async () => {
      const endpoints = await cluster.core.readNamespacedEndpoints({
        namespace,
        name: 'web',
      });
      const slice = await cluster.objects.read({
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: { name: 'web', namespace },
      });
      expect(slice).toMatchObject({
        addressType: 'IPv4',
        endpoints: [
          {
            addresses: [pod.status?.podIP],
            conditions: { ready: true, terminating: false },
          },
        ],
      });
      expect(endpoints.subsets).toMatchObject([
        {
          addresses: [{ ip: pod.status?.podIP }],
          ports: [{ port: 8080 }],
        },
      ]);
    });
    const service = await cluster.core.readNamespacedService({
      namespace,
      name: 'web',
    });
    expect(service.status?.loadBalancer?.ingress).toEqual([
      { hostname: 'web-shop.elb.us-west-2.sandbox.internal' },
    ]);
  });

  it('deletes what belongs to what is deleted', async () => {
    await deploy(2);
    await ready(2);
    await cluster.apps.deleteNamespacedDeployment({ namespace, name: 'web' });

    await waitFor(async () => {
      expect(await pods()).toEqual([]);
      const sets = await cluster.apps.listNamespacedReplicaSet({ namespace });
      expect(sets.items).toEqual([]);
    });
  });

  it.each([
    ['Orphan', 1],
    ['Foreground', 0],
  ])('honours the propagation policy %s', async (propagationPolicy, left) => {
    await deploy(1);
    await ready(1);
    await cluster.apps.deleteNamespacedDeployment({
      namespace,
      name: 'web',
      propagationPolicy,
    });

    await waitFor(async () => {
      const { items } = await cluster.apps.listNamespacedDeployment({
        namespace,
      });
      expect(items).toEqual([]);
      expect(await pods()).toHaveLength(left);
    });
  });

  it('ends a namespace only when everything in it is gone', async () => {
    await cluster.core.createNamespacedConfigMap({
      namespace,
      body: {
        metadata: { name: 'held', finalizers: ['example.com/hold'] },
      },
    });
    await deploy(1);
    await cluster.core.deleteNamespace({ name: namespace });
    await waitFor(async () => {
      const { status } = await cluster.core.readNamespace({ name: namespace });
      expect(status?.phase).toBe('Terminating');
      expect(status?.conditions?.[0].message).toContain(
        'configmaps. has 1 resource instances',
      );
    });
    await expect(
      cluster.core.createNamespacedConfigMap({
        namespace,
        body: { metadata: { name: 'late' } },
      }),
    ).rejects.toMatchObject({
      code: 403,
      body: expect.stringContaining('because it is being terminated'),
    });

    const target = { namespace, name: 'held' };
    const live = await cluster.core.readNamespacedConfigMap(target);
    await cluster.core.replaceNamespacedConfigMap({
      ...target,
      body: { ...live, metadata: { ...live.metadata, finalizers: [] } },
    });
    await waitFor(async () => {
      await expect(
        cluster.core.readNamespace({ name: namespace }),
      ).rejects.toMatchObject({ code: 404 });
    });
  });
});
