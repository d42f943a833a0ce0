import { startCluster } from '../__fixtures__';

describe('patchObject', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;

  beforeEach(async () => {
    cluster = await startCluster();
    await cluster.apps.createNamespacedDeployment({
      namespace: 'default',
      body: {
        metadata: { name: 'web', labels: { app: 'web' } },
        spec: {
          replicas: 0,
          selector: { matchLabels: { app: 'web' } },
          template: {
            metadata: { labels: { app: 'web' } },
            spec: {
              containers: [
                { name: 'one', image: 'one:1' },
                { name: 'two', image: 'two:1' },
              ],
            },
          },
        },
      },
    });
  });

  afterEach(async () => {
    await cluster.kubernetes.stop();
  });

  const path = '/apis/apps/v1/namespaces/default/deployments/web';

  async function patch(type: string, body: unknown, query = '') {
    const response = await cluster.request(`${path}${query}`, {
      method: 'PATCH',
      headers: { 'content-type': `application/${type}` },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  it('merges', async () => {
    const { body } = await patch('merge-patch+json', {
      metadata: { labels: { app: null, tier: 'front' } },
    });

    expect(body.metadata.labels).toEqual({ tier: 'front' });
    expect(body.metadata.generation).toBe(1);
  });

  it('takes JSON patches, and refuses one whose test fails', async () => {
    const replace = { op: 'replace', path: '/spec/replicas', value: 2 };
    const { body } = await patch('json-patch+json', [replace]);
    expect(body.spec.replicas).toBe(2);
    expect(body.metadata.generation).toBe(2);

    const refused = await patch('json-patch+json', [
      { op: 'test', path: '/spec/replicas', value: 7 },
      replace,
    ]);
    expect(refused).toMatchObject({ status: 422, body: { kind: 'Status' } });
  });

  it('merges lists by their keys in a strategic merge patch', async () => {
    const { body } = await patch('strategic-merge-patch+json', {
      spec: {
        template: {
          spec: {
            containers: [
              { name: 'two', $patch: 'delete' },
              { name: 'one', env: [{ name: 'A', value: 'b' }] },
            ],
          },
        },
      },
    });

    expect(body.spec.template.spec.containers).toEqual([
      expect.objectContaining({
        name: 'one',
        image: 'one:1',
        env: [{ name: 'A', value: 'b' }],
      }),
    ]);
  });

  it('refuses other content types and changes of what is immutable', async () => {
    expect(await patch('octet-stream', {})).toMatchObject({ status: 415 });
    expect(
      await patch('merge-patch+json', {
        spec: { selector: { matchLabels: { app: 'other' } } },
      }),
    ).toMatchObject({
      status: 422,
      body: { reason: 'Invalid', details: { kind: 'Deployment' } },
    });
  });

  describe('apply', () => {
    async function apply(name: string, data: object, query: string) {
      const response = await cluster.request(
        `/api/v1/namespaces/default/configmaps/${name}?${query}`,
        {
          method: 'PATCH',
          headers: { 'content-type': 'application/apply-patch+yaml' },
          body: JSON.stringify({
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name },
            data,
          }),
        },
      );
      return { status: response.status, body: await response.json() };
    }

    it('creates, merges, and removes what is no longer given', async () => {
      const first = await apply('one', { a: '1', b: '2' }, 'fieldManager=us');
      const second = await apply('one', { a: '1', c: '3' }, 'fieldManager=us');

      expect(first.status).toBe(201);
      expect(second.status).toBe(200);
      expect(second.body.data).toEqual({ a: '1', c: '3' });
      expect(second.body.metadata.managedFields).toEqual([
        expect.objectContaining({
          manager: 'us',
          operation: 'Apply',
          fieldsV1: { 'f:data': { 'f:a': {}, 'f:c': {} } },
        }),
      ]);
    });

    it('writes nothing when nothing changes', async () => {
      const first = await apply('one', { a: '1' }, 'fieldManager=us');
      const second = await apply('one', { a: '1' }, 'fieldManager=us');

      expect(second.body.metadata.resourceVersion).toBe(
        first.body.metadata.resourceVersion,
      );
    });

    it('refuses to take a field from another manager unless forced', async () => {
      await apply('one', { a: '1' }, 'fieldManager=us');
      const conflict = await apply('one', { a: '2' }, 'fieldManager=them');
      const forced = await apply(
        'one',
        { a: '2' },
        'fieldManager=them&force=true',
      );

      expect(conflict).toMatchObject({
        status: 409,
        body: {
          reason: 'Conflict',
          message: 'Apply failed with 1 conflict: conflict with "us": .data.a',
          details: {
            causes: [{ reason: 'FieldManagerConflict', field: '.data.a' }],
          },
        },
      });
      expect(forced.body.data).toEqual({ a: '2' });
      expect(
        forced.body.metadata.managedFields.map(
          ({ manager }: { manager: string }) => manager,
        ),
      ).toEqual(['them']);
    });

    it('tells several conflicts by manager, and how each has written', async () => {
      await apply('one', { a: '1', b: '1' }, 'fieldManager=us');
      await cluster.core.patchNamespacedConfigMap({
        namespace: 'default',
        name: 'one',
        fieldManager: 'editor',
        body: [{ op: 'add', path: '/data/c', value: '1' }],
      });
      const { body } = await apply(
        'one',
        { a: '2', b: '2', c: '2' },
        'fieldManager=them',
      );

      expect(body.message).toMatch(
        /^Apply failed with 3 conflicts: conflicts with "us":\n- \.data\.a\n- \.data\.b\nconflicts with "editor" using v1 at \d{4}-[\dT:-]+Z:\n- \.data\.c$/,
      );
    });

    it('keeps what another manager owns as well', async () => {
      await apply('one', { a: '1', b: '2' }, 'fieldManager=us');
      await apply('one', { b: '2' }, 'fieldManager=them');
      const { body } = await apply('one', { a: '1' }, 'fieldManager=us');

      expect(body.data).toEqual({ a: '1', b: '2' });
    });

    it('needs a field manager', async () => {
      expect(await apply('one', {}, '')).toMatchObject({ status: 422 });
    });
  });
});
