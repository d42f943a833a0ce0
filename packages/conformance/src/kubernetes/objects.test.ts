import { openTestNamespace, unique } from '../__testUtils__';

const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';

type Fixture = Awaited<ReturnType<typeof openTestNamespace>>;

describe('Kubernetes: objects and lists', () => {
  let cluster: Fixture['cluster'];
  let maps: Fixture['maps'];
  let create: Fixture['create'];
  let deployment: Fixture['deployment'];
  let deployments: Fixture['deployments'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ cluster, maps, create, deployment, deployments, close } =
      await openTestNamespace());
  });

  afterAll(() => close());

  it('discovery lists groups and versions', async () => {
    const { body } = await cluster.get('/apis');
    expect(body.kind).toBe('APIGroupList');
    expect(body.groups).toContainEqual(
      expect.objectContaining({ name: 'apps' }),
    );
  });

  it('discovery says kind, verbs and scope of a resource', async () => {
    const { body } = await cluster.get('/api/v1');
    expect(body.resources).toContainEqual(
      expect.objectContaining({
        name: 'pods',
        kind: 'Pod',
        namespaced: true,
        verbs: expect.arrayContaining(['create', 'list', 'watch', 'patch']),
      }),
    );
  });

  it('the version and OpenAPI are served', async () => {
    const version = await cluster.get('/version');
    const paths = await cluster.get('/openapi/v3');
    expect(version.body).toMatchObject({ major: '1' });
    expect(paths.body.paths).toHaveProperty(['apis/apps/v1']);
  });

  it('a creation answers 201 with uid, version and time', async () => {
    const { status, body } = await create({ data: { a: 'b' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'ConfigMap',
      apiVersion: 'v1',
      data: { a: 'b' },
      metadata: {
        uid: expect.any(String),
        resourceVersion: expect.stringMatching(/^\d+$/),
        creationTimestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    });
  });

  it('a name that exists answers 409 AlreadyExists', async () => {
    const { name } = await create();
    const again = await cluster.post(maps, { metadata: { name } });
    expect(again).toMatchObject({
      status: 409,
      body: { kind: 'Status', reason: 'AlreadyExists', code: 409 },
    });
  });

  it('generateName makes a name of its own', async () => {
    const body = { metadata: { generateName: 'made-' } };
    const first = await cluster.post(maps, body);
    const second = await cluster.post(maps, body);
    expect(first.body.metadata.name).toMatch(/^made-[a-z0-9]{5}$/);
    expect(first.body.metadata.name).not.toBe(second.body.metadata.name);
  });

  it('what is absent answers 404 with the kind and name', async () => {
    const { status, body } = await cluster.get(`${maps}/none`);
    expect(status).toBe(404);
    expect(body).toMatchObject({
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      reason: 'NotFound',
      message: 'configmaps "none" not found',
      details: { name: 'none', kind: 'configmaps' },
    });
  });

  it('a kind that is absent answers 404', async () => {
    expect((await cluster.get('/apis/none.example.com/v1/things')).status).toBe(
      404,
    );
  });

  it.each([
    ['a wrong token', 'Bearer wrong'],
    ['another scheme', 'Basic d3Jvbmc6d3Jvbmc='],
  ])('%s answers 401', async (_, authorization) => {
    expect(await cluster.get(maps, { authorization })).toMatchObject({
      status: 401,
      body: { kind: 'Status', reason: 'Unauthorized', code: 401 },
    });
  });

  it('a name that is not one answers 422 with its cause', async () => {
    const { status, body } = await create({}, { name: 'Not_A_Name' });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      reason: 'Invalid',
      details: {
        causes: [expect.objectContaining({ field: 'metadata.name' })],
      },
    });
  });

  it('a label value that is not one answers 422', async () => {
    expect((await create({}, { labels: { a: 'no label' } })).status).toBe(422);
  });

  it('a body that is no JSON answers 400', async () => {
    const answer = await cluster.post(maps, '{"metadata":');
    expect(answer).toMatchObject({
      status: 400,
      body: { kind: 'Status', reason: 'BadRequest' },
    });
  });

  it('a content type that no patch has answers 415', async () => {
    const { path } = await create();
    const type = 'text/plain';
    const answer = await cluster.ask('PATCH', path, { body: '{}', type });
    expect(answer.status).toBe(415);
  });

  it('a namespace that is absent answers 404 to a creation', async () => {
    const path = '/api/v1/namespaces/none/configmaps';
    const { status } = await cluster.post(path, { metadata: { name: 'a' } });
    expect(status).toBe(404);
  });

  it('a replacement with an old version answers 409 Conflict', async () => {
    const { body, path } = await create();
    await cluster.put(path, { ...body, data: { a: '1' } });
    expect(
      await cluster.put(path, { ...body, data: { a: '2' } }),
    ).toMatchObject({
      status: 409,
      body: { reason: 'Conflict' },
    });
  });

  it('a replacement gives another version, one without change none', async () => {
    const { body, path } = await create();
    const changed = await cluster.put(path, { ...body, data: { a: '1' } });
    const same = await cluster.put(path, changed.body);
    const version = changed.body.metadata.resourceVersion;
    expect(version).not.toBe(body.metadata.resourceVersion);
    expect(same.body.metadata.resourceVersion).toBe(version);
  });

  it('a deletion with another uid answers 409', async () => {
    const { path } = await create();
    const preconditions = { uid: '00000000-0000-4000-8000-000000000000' };
    expect((await cluster.delete(path, { preconditions })).status).toBe(409);
  });

  it.each([
    ['tier=back', ['b', 'c']],
    ['tier!=back', ['a']],
    ['tier in (front,none)', ['a']],
    ['tier notin (front)', ['b', 'c']],
    ['app', ['a', 'b']],
    ['!app', ['c']],
    ['app=x,tier=back', ['b']],
  ])('the label selector "%s" selects', async (selector, expected) => {
    const set = unique('set');
    for (const [data, labels] of Object.entries({
      a: { tier: 'front', app: 'x' },
      b: { tier: 'back', app: 'x' },
      c: { tier: 'back' },
    })) {
      await create({ data: { key: data } }, { labels: { set, ...labels } });
    }
    const query = encodeURIComponent(`set=${set},${selector}`);
    const { body } = await cluster.get(`${maps}?labelSelector=${query}`);
    const keys = body.items?.map(({ data }) => (data as { key: string }).key);
    expect(keys?.sort()).toEqual(expected);
  });

  it('the field selector metadata.name selects', async () => {
    const { name } = await create();
    const { body } = await cluster.get(
      `${maps}?fieldSelector=metadata.name%3D${name}`,
    );
    expect(body.items).toHaveLength(1);
  });

  it('a field selector that is not known answers 400', async () => {
    expect((await cluster.get(`${maps}?fieldSelector=data.a%3Db`)).status).toBe(
      400,
    );
  });

  it('pages of a list go on with its token', async () => {
    const set = unique('page');
    for (const labels of [{ set }, { set }, { set }]) {
      await create({}, { labels });
    }
    const list = `${maps}?labelSelector=set%3D${set}&limit=2`;
    const first = await cluster.get(list);
    const token = encodeURIComponent(String(first.body.metadata.continue));
    const second = await cluster.get(`${list}&continue=${token}`);
    expect(first.body.items).toHaveLength(2);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.metadata.continue ?? '').toBe('');
    expect(second.body.metadata.resourceVersion).toBe(
      first.body.metadata.resourceVersion,
    );
  });

  it('a list is shown as a table to who asks for one', async () => {
    await create();
    const { body } = await cluster.get(maps, { accept: TABLE });
    expect(body.kind).toBe('Table');
    expect(body.columnDefinitions).toContainEqual(
      expect.objectContaining({ name: 'Name' }),
    );
  });

  it('a field that a type does not have is refused, told of or dropped, as asked', async () => {
    const ask = (validation: string) => {
      const name = unique('typo');
      const { spec, ...rest } = deployment(name);
      return cluster.post(`${deployments()}?fieldValidation=${validation}`, {
        ...rest,
        spec: { ...spec, replica: 2 },
      });
    };
    const strict = await ask('Strict');
    expect(strict.status).toBe(400);
    expect(strict.body.message).toContain('unknown field "spec.replica"');
    for (const validation of ['Warn', 'Ignore']) {
      const { status, body } = await ask(validation);
      expect(status).toBe(201);
      expect(body.spec).not.toHaveProperty('replica');
    }
  });

  it('OpenAPI describes the types with their fields', async () => {
    const { body } = await cluster.get('/openapi/v3/apis/apps/v1');
    const described = JSON.stringify(body.components);
    expect(described).toContain('"replicas":{');
    expect(described).toContain('"containers":{');
  });

  it('a dry run stores nothing', async () => {
    const name = unique('dry');
    const { status } = await cluster.post(`${maps}?dryRun=All`, {
      metadata: { name },
    });
    expect(status).toBe(201);
    expect((await cluster.get(`${maps}/${name}`)).status).toBe(404);
  });
});
