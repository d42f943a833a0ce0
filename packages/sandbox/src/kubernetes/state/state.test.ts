import { Watch } from '@kubernetes/client-node';
import { startCluster, waitFor } from '../__fixtures__';

type Cluster = Awaited<ReturnType<typeof startCluster>>;

const TARGET = { namespace: 'default', name: 'web' };

describe('the saved state of a cluster', () => {
  let clusters: Cluster[];

  beforeEach(() => {
    clusters = [];
  });

  afterEach(async () => {
    await Promise.all(clusters.map(({ kubernetes }) => kubernetes.stop()));
  });

  async function start() {
    const cluster = await startCluster();
    clusters.push(cluster);
    return cluster;
  }

  async function fill({ apps, core, extensions }: Cluster) {
    await extensions.createCustomResourceDefinition({
      body: {
        metadata: { name: 'widgets.example.org' },
        spec: {
          group: 'example.org',
          names: { kind: 'Widget', plural: 'widgets' },
          scope: 'Namespaced',
          versions: [
            {
              name: 'v1',
              served: true,
              storage: true,
              schema: { openAPIV3Schema: { type: 'object' } },
            },
          ],
        },
      },
    });
    await core.createNamespacedService({
      namespace: 'default',
      body: {
        metadata: { name: 'web' },
        spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
      },
    });
    await apps.createNamespacedDeployment({
      namespace: 'default',
      body: {
        metadata: { name: 'web' },
        spec: {
          replicas: 2,
          selector: { matchLabels: { app: 'web' } },
          template: {
            metadata: { labels: { app: 'web' } },
            spec: { containers: [{ name: 'web', image: 'web:1' }] },
          },
        },
      },
    });
    await ready({ apps } as Cluster, 2);
  }

  async function ready({ apps }: Cluster, replicas: number) {
    await waitFor(async () => {
      const { status } = await apps.readNamespacedDeployment(TARGET);
      expect(status?.readyReplicas).toBe(replicas);
    });
  }

  it('brings everything back in another process, and its controllers carry on', async () => {
    const first = await start();
    await fill(first);
    await first.kubernetes.settled();
    const saved = JSON.parse(JSON.stringify(first.kubernetes.save()));
    const second = await start();
    await second.kubernetes.load(saved);

    expect(JSON.parse(JSON.stringify(second.kubernetes.save()))).toEqual(saved);
    await second.custom.createNamespacedCustomObject({
      group: 'example.org',
      version: 'v1',
      namespace: 'default',
      plural: 'widgets',
      body: {
        apiVersion: 'example.org/v1',
        kind: 'Widget',
        metadata: { name: 'a' },
      },
    });
    const before = await second.core.listNamespacedPod({
      namespace: 'default',
    });
    await second.core.deleteNamespacedPod({
      namespace: 'default',
      name: String(before.items[0].metadata?.name),
    });
    await ready(second, 2);
    const { items } = await second.core.listNamespacedPod({
      namespace: 'default',
    });
    const known = before.items.map(({ metadata }) => metadata?.uid);
    const fresh = items.filter(
      ({ metadata }) => !known.includes(metadata?.uid),
    );
    expect(fresh).toHaveLength(1);
    expect(before.items.map(({ status }) => status?.podIP)).not.toContain(
      fresh[0].status?.podIP,
    );

    await second.apps.deleteNamespacedDeployment(TARGET);
    await waitFor(async () => {
      const left = await second.core.listNamespacedPod({
        namespace: 'default',
      });
      expect(left.items).toEqual([]);
    });
  });

  it('forgets what came later, types included, and makes watches list again', async () => {
    const cluster = await start();
    const { kubernetes, core, config, request } = cluster;
    const saved = kubernetes.save();
    await fill(cluster);
    const { metadata } = await core.listNamespacedPod({ namespace: 'default' });
    const version = String(metadata?.resourceVersion);
    const ended = new Promise(resolve => {
      new Watch(config).watch(
        '/api/v1/pods',
        { resourceVersion: version },
        (_phase, _object, event: { object?: { code?: number } }) => {
          if (event.object?.code === 410) {
            resolve('expired');
          }
        },
        () => resolve('ended'),
      );
    });
    await waitFor(async () => {
      expect(
        cluster.log
          .list({ plane: 'kubernetes' })
          .some(({ operation }) => operation === 'watch'),
      ).toBe(true);
    });
    await kubernetes.load(saved);

    expect(await ended).toBe('expired');
    expect((await request('/apis/example.org/v1/widgets')).status).toBe(404);
    const { items } = await core.listNamespacedPod({ namespace: 'default' });
    expect(items).toEqual([]);
    const late = await request(
      `/api/v1/pods?watch=true&resourceVersion=${version}`,
    );
    expect(await late.text()).toContain('"code":410');
  });

  it('refuses what is no state and changes nothing', async () => {
    const { kubernetes } = await start();
    const before = kubernetes.save();

    for (const saved of [
      null,
      {},
      { ...before, revision: 'x' },
      { ...before, objects: { '/pods': [{ kind: 'Pod' }] } },
      { ...before, objects: { nowhere: [] } },
    ]) {
      await expect(kubernetes.load(saved)).rejects.toMatchObject({
        name: 'InputError',
      });
    }
    expect(kubernetes.save()).toEqual(before);
  });
});
