import { startCluster } from './__fixtures__';
import type { KubernetesObject } from './objects';

describe('startKubernetesApiServer', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;

  beforeEach(async () => {
    cluster = await startCluster();
  });

  afterEach(async () => {
    await cluster.kubernetes.stop();
  });

  function configMap(name: string, labels?: Record<string, string>) {
    return { metadata: { name, labels }, data: { key: name } };
  }

  async function create(name: string, labels?: Record<string, string>) {
    return cluster.core.createNamespacedConfigMap({
      namespace: 'default',
      body: configMap(name, labels),
    });
  }

  it('answers discovery, version and health', async () => {
    const groups = await (await cluster.request('/apis')).json();
    const core = await (await cluster.request('/api/v1')).json();
    const version = await (await cluster.request('/version')).json();
    const ready = await (await cluster.request('/readyz')).text();

    expect(groups.groups.map(({ name }: { name: string }) => name)).toContain(
      'apps',
    );
    expect(
      core.resources.find(({ name }: { name: string }) => name === 'pods'),
    ).toMatchObject({ kind: 'Pod', namespaced: true, shortNames: ['po'] });
    expect(version.major).toBe('1');
    expect(ready).toBe('ok');
  });

  it('refuses a wrong token with a Status', async () => {
    const response = await fetch(
      `${cluster.kubernetes.server}/api/v1/namespaces`,
      { headers: { authorization: 'Bearer wrong' } },
    );

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      reason: 'Unauthorized',
      code: 401,
    });
  });

  it('creates once, reads, replaces with the version it read, and deletes', async () => {
    const created = await create('one');
    expect(created.metadata?.uid).toMatch(/^[0-9a-f-]{36}$/);
    await expect(create('one')).rejects.toMatchObject({
      code: 409,
      body: expect.stringContaining('AlreadyExists'),
    });

    const body = { ...created, data: { key: 'changed' } };
    const target = { namespace: 'default', name: 'one' };
    await cluster.core.replaceNamespacedConfigMap({ ...target, body });
    await expect(
      cluster.core.replaceNamespacedConfigMap({
        ...target,
        body: { ...created, data: { key: 'late' } },
      }),
    ).rejects.toMatchObject({
      code: 409,
      body: expect.stringContaining('the object has been modified'),
    });

    await cluster.core.deleteNamespacedConfigMap(target);
    await expect(
      cluster.core.readNamespacedConfigMap(target),
    ).rejects.toMatchObject({
      code: 404,
      body: expect.stringContaining('configmaps \\"one\\" not found'),
    });
  });

  it('generates names', async () => {
    const created = await cluster.core.createNamespacedConfigMap({
      namespace: 'default',
      body: { metadata: { generateName: 'made-' } },
    });

    expect(created.metadata?.name).toMatch(/^made-[a-z0-9]{5}$/);
  });

  it('refuses bad names, bad labels and namespaces that do not exist', async () => {
    await expect(create('Not_A_Name')).rejects.toMatchObject({
      code: 422,
      body: expect.stringContaining('RFC 1123'),
    });
    await expect(create('fine', { key: 'not fine' })).rejects.toMatchObject({
      code: 422,
    });
    await expect(
      cluster.core.createNamespacedConfigMap({
        namespace: 'nowhere',
        body: configMap('one'),
      }),
    ).rejects.toMatchObject({ code: 404 });
  });

  it('selects by labels and fields and reads in pages', async () => {
    await create('a', { tier: 'front', app: 'x' });
    await create('b', { tier: 'back', app: 'x' });
    await create('c', { tier: 'back' });
    async function names(query: object) {
      const { items } = await cluster.core.listNamespacedConfigMap({
        namespace: 'default',
        ...query,
      });
      return items.map(({ metadata }) => metadata?.name);
    }

    expect(await names({ labelSelector: 'tier=back' })).toEqual(['b', 'c']);
    expect(await names({ labelSelector: 'app,tier!=back' })).toEqual(['a']);
    expect(await names({ labelSelector: 'tier in (front), !z' })).toEqual([
      'a',
    ]);
    expect(await names({ fieldSelector: 'metadata.name!=b' })).toEqual([
      'a',
      'c',
    ]);
    await expect(names({ fieldSelector: 'data.key=a' })).rejects.toMatchObject({
      code: 400,
    });

    const first = await cluster.core.listNamespacedConfigMap({
      namespace: 'default',
      limit: 2,
    });
    expect(first.items).toHaveLength(2);
    expect(first.metadata?.remainingItemCount).toBe(1);
    expect(
      await names({ limit: 2, _continue: first.metadata?._continue }),
    ).toEqual(['c']);
  });

  it('shows tables to kubectl', async () => {
    await create('one');

    const response = await cluster.request(
      '/api/v1/namespaces/default/configmaps',
      {
        headers: {
          accept:
            'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
        },
      },
    );
    const table = await response.json();

    expect(table.kind).toBe('Table');
    expect(
      table.columnDefinitions.map(({ name }: { name: string }) => name),
    ).toEqual(['Name', 'Data', 'Age']);
    expect(table.rows[0].cells.slice(0, 2)).toEqual(['one', 1]);
  });

  it('records requests and lets faults strike', async () => {
    await create('one');
    expect(
      cluster.log.list({ plane: 'kubernetes', operation: 'create' }),
    ).toEqual([
      expect.objectContaining({
        cluster: 'test',
        principal: 'sandbox-admin',
        path: '/api/v1/namespaces/default/configmaps',
        status: 201,
        write: true,
      }),
    ]);

    cluster.faults.add({
      match: { plane: 'kubernetes', operation: 'create' },
      effect: {
        kind: 'error',
        status: 429,
        code: 'TooManyRequests',
        message: 'later',
      },
      times: 1,
    });
    await expect(create('two')).rejects.toMatchObject({ code: 429 });
    await expect(create('two')).resolves.toBeDefined();

    cluster.faults.add({
      match: { plane: 'kubernetes', operation: 'create' },
      effect: { kind: 'drop-after-write' },
      times: 1,
    });
    await expect(create('three')).rejects.toThrow();
    await expect(create('three')).rejects.toMatchObject({ code: 409 });
  });

  it.each([
    ['not JSON', 'POST', '{', 400],
    ['a list', 'POST', '[]', 400],
    ['another kind', 'POST', '{"kind":"Pod","apiVersion":"v1"}', 400],
    [
      'labels that are no map',
      'POST',
      '{"metadata":{"name":"x","labels":3}}',
      400,
    ],
    ['no name', 'POST', '{}', 422],
    ['a verb that does not fit', 'PUT', '{}', 405],
  ])('refuses %s', async (_what, method, body, status) => {
    const response = await cluster.request(
      '/api/v1/namespaces/default/configmaps',
      { method, body, headers: { 'content-type': 'application/json' } },
    );

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ kind: 'Status' });
  });

  it('refuses bodies that are too long and paths that are tricks', async () => {
    const path = '/api/v1/namespaces/default/configmaps';
    const long = await cluster.request(path, {
      method: 'POST',
      body: 'x'.repeat(10 * 1024 * 1024),
    });
    const trick = await cluster.request(`${path}/%2e%2e%2fsecrets`);
    const broken = await cluster.request('/api/%zz');

    expect(long.status).toBe(413);
    expect(trick.status).toBe(404);
    expect(broken.status).toBe(400);
    expect((await cluster.request('/readyz')).status).toBe(200);
  });

  it('shows on every page what the first one has shown', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await create(name);
    }
    const path = '/api/v1/namespaces/default/configmaps';
    const first = await (await cluster.request(`${path}?limit=2`)).json();
    const target = { namespace: 'default', name: 'c' };
    await cluster.core.deleteNamespacedConfigMap(target);
    await create('e');
    const more = `${path}?limit=9&continue=${first.metadata.continue}`;
    const second = await (await cluster.request(more)).json();

    expect(second.items.map((item: { data: object }) => item.data)).toEqual([
      { key: 'c' },
      { key: 'd' },
    ]);
    expect(second.metadata.resourceVersion).toBe(
      first.metadata.resourceVersion,
    );
    const exact = await cluster.request(
      `${path}?resourceVersionMatch=Exact&resourceVersion=${first.metadata.resourceVersion}`,
    );
    expect((await exact.json()).items).toHaveLength(4);

    for (let count = 0; count < 4_100; count += 1) {
      const { store } = cluster.kubernetes;
      const known = store.get('/configmaps', 'default', 'a');
      store.put('/configmaps', {
        ...known,
        data: { count },
      } as KubernetesObject);
    }
    const late = await cluster.request(more);
    expect(late.status).toBe(410);
    expect(await late.json()).toMatchObject({ reason: 'Expired', code: 410 });
    const watch = await cluster.request(
      `${path}?watch=true&resourceVersion=${first.metadata.resourceVersion}`,
    );
    expect(await watch.text()).toContain('too old resource version');
    const future = await cluster.request(`${path}?resourceVersion=999999`);
    expect(future.status).toBe(504);
    const loose = await cluster.request(`${path}?resourceVersionMatch=Exact`);
    expect(loose.status).toBe(422);
  });
});
