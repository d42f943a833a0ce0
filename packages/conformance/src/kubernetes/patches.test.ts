import { openTestNamespace, unique } from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openTestNamespace>>;

describe('Kubernetes: patches and server-side apply', () => {
  let cluster: Fixture['cluster'];
  let maps: Fixture['maps'];
  let deployments: Fixture['deployments'];
  let create: Fixture['create'];
  let deployment: Fixture['deployment'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ cluster, maps, deployments, create, deployment, close } =
      await openTestNamespace());
  });

  afterAll(() => close());

  it('a JSON patch changes and tests', async () => {
    const { path } = await create({ data: { a: '1', b: '2' } });
    const { body } = await cluster.patch(path, 'json', [
      { op: 'test', path: '/data/a', value: '1' },
      { op: 'replace', path: '/data/a', value: '9' },
      { op: 'remove', path: '/data/b' },
    ]);
    const refused = await cluster.patch(path, 'json', [
      { op: 'test', path: '/data/a', value: '1' },
    ]);
    expect(body.data).toEqual({ a: '9' });
    expect(refused.status).toBe(422);
  });

  it('a merge patch takes away what is null', async () => {
    const { path } = await create({ data: { a: '1', b: '2' } });
    const patch = { data: { a: null, c: '3' } };
    const { body } = await cluster.patch(path, 'merge', patch);
    expect(body.data).toEqual({ b: '2', c: '3' });
  });

  it('a strategic merge patch merges containers by name', async () => {
    const name = unique('app');
    await cluster.post(deployments(), deployment(name, 0));
    const containers = [{ name: 'side', image: 'side:1' }];
    const patch = { spec: { template: { spec: { containers } } } };
    const path = `${deployments()}/${name}`;
    const { body } = await cluster.patch(path, 'strategic-merge', patch);
    expect(body.spec).toMatchObject({
      template: {
        spec: {
          containers: expect.arrayContaining([
            expect.objectContaining({ name: 'app', image: 'app:1' }),
            expect.objectContaining({ name: 'side', image: 'side:1' }),
          ]),
        },
      },
    });
  });

  it('a merge patch with an old version answers 409', async () => {
    const { path, body } = await create();
    await cluster.patch(path, 'merge', { data: { a: '1' } });
    const { resourceVersion } = body.metadata;
    const patch = { metadata: { resourceVersion }, data: { a: '2' } };
    expect((await cluster.patch(path, 'merge', patch)).status).toBe(409);
  });

  function applied(name: string, data: object) {
    return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data };
  }

  it('server-side apply creates, and names its manager', async () => {
    const name = unique('apply');
    const { status, body } = await cluster.apply(
      `${maps}/${name}?fieldManager=one`,
      applied(name, { a: '1' }),
    );
    expect(status).toBe(201);
    expect(body.metadata.managedFields).toEqual([
      expect.objectContaining({ manager: 'one', operation: 'Apply' }),
    ]);
  });

  it('server-side apply of another manager conflicts, and wins by force', async () => {
    const name = unique('apply');
    const path = `${maps}/${name}?fieldManager=`;
    await cluster.apply(`${path}one`, applied(name, { a: '1' }));
    const change = applied(name, { a: '2' });
    const conflict = await cluster.apply(`${path}two`, change);
    const forced = await cluster.apply(`${path}two&force=true`, change);
    expect(conflict).toMatchObject({
      status: 409,
      body: {
        reason: 'Conflict',
        details: {
          causes: [
            expect.objectContaining({
              reason: 'FieldManagerConflict',
              field: '.data.a',
            }),
          ],
        },
      },
    });
    expect(forced.body.data).toEqual({ a: '2' });
  });

  it('server-side apply takes away what its manager leaves out', async () => {
    const name = unique('apply');
    const path = `${maps}/${name}?fieldManager=one`;
    await cluster.apply(path, applied(name, { a: '1', b: '2' }));
    const { body } = await cluster.apply(path, applied(name, { a: '1' }));
    expect(body.data).toEqual({ a: '1' });
  });

  it('server-side apply without a manager answers 422', async () => {
    const name = unique('apply');
    const answer = await cluster.apply(`${maps}/${name}`, applied(name, {}));
    expect(answer.status).toBe(422);
  });
});
