import { Watch } from '@kubernetes/client-node';
import { startCluster, waitFor } from '../__fixtures__';

describe('handleWatch', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;

  beforeEach(async () => {
    cluster = await startCluster();
  });

  afterEach(async () => {
    await cluster.kubernetes.stop();
  });

  const path = '/api/v1/namespaces/default/configmaps';

  async function change(name: string, labels: Record<string, string>) {
    const target = { namespace: 'default', name };
    const live = await cluster.core.readNamespacedConfigMap(target);
    await cluster.core.replaceNamespacedConfigMap({
      ...target,
      body: { ...live, metadata: { ...live.metadata, labels } },
    });
  }

  async function create(name: string, labels?: Record<string, string>) {
    return cluster.core.createNamespacedConfigMap({
      namespace: 'default',
      body: { metadata: { name, labels } },
    });
  }

  async function watch(query: Record<string, string>) {
    const seen: string[] = [];
    const controller = await new Watch(cluster.config).watch(
      path,
      query,
      (type, object) => {
        seen.push(
          `${type} ${object.metadata?.name ?? object.code ?? ''}`.trim(),
        );
      },
      () => {},
    );
    return { seen, stop: () => controller.abort() };
  }

  it('sends what is there, then what changes', async () => {
    await create('one');
    const { seen, stop } = await watch({});
    await waitFor(async () => expect(seen).toEqual(['ADDED one']));
    await create('two');
    await change('two', { a: 'b' });
    await cluster.core.deleteNamespacedConfigMap({
      namespace: 'default',
      name: 'one',
    });

    await waitFor(async () =>
      expect(seen).toEqual([
        'ADDED one',
        'ADDED two',
        'MODIFIED two',
        'DELETED one',
      ]),
    );
    stop();
  });

  it('goes on from a revision and never sends anything twice', async () => {
    await create('one');
    const { metadata } = await cluster.core.listNamespacedConfigMap({
      namespace: 'default',
    });
    await create('two');
    const { seen, stop } = await watch({
      resourceVersion: metadata?.resourceVersion ?? '',
    });

    await waitFor(async () => expect(seen).toEqual(['ADDED two']));
    stop();
  });

  it('adds and deletes objects that start and stop to match', async () => {
    const { seen, stop } = await watch({ labelSelector: 'tier=back' });
    await create('one');
    await change('one', { tier: 'back' });
    await change('one', { tier: 'front' });

    await waitFor(async () =>
      expect(seen).toEqual(['ADDED one', 'DELETED one']),
    );
    stop();
  });

  it('marks the end of the time with a bookmark', async () => {
    const { seen } = await watch({
      allowWatchBookmarks: 'true',
      timeoutSeconds: '1',
    });

    await waitFor(async () => expect(seen).toEqual(['BOOKMARK']));
  });

  it('answers 410 to a revision that is forgotten', async () => {
    const { api, registry, store } = cluster.kubernetes;
    const type = registry.find('', 'v1', 'configmaps');
    const one = await create('one');
    for (let count = 0; type && count < 21_000; count += 1) {
      const live = store.get('/configmaps', 'default', 'one');
      store.put('/configmaps', live as NonNullable<typeof live>);
    }
    expect(api).toBeDefined();
    const { seen } = await watch({
      resourceVersion: one.metadata?.resourceVersion ?? '',
    });

    await waitFor(async () => expect(seen).toEqual(['ERROR 410']));
  });
});
