import { readEnvironment } from './readEnvironment';
import { ClusterClient, eventually, unique } from './__testUtils__';

const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';

describe('Kubernetes API server', () => {
  let cluster: ClusterClient;
  let namespace: string;
  let maps: string;

  beforeAll(async () => {
    const { ownerContext } = readEnvironment(process.env);
    cluster = ClusterClient.forContext(ownerContext);
    namespace = unique('k8s');
    maps = `/api/v1/namespaces/${namespace}/configmaps`;
    await cluster.post('/api/v1/namespaces', { metadata: { name: namespace } });
  });

  afterAll(() => cluster.delete(`/api/v1/namespaces/${namespace}`));

  async function create(more: object = {}, metadata: object = {}) {
    const name = unique('map');
    const answer = await cluster.post(maps, {
      metadata: { name, ...metadata },
      ...more,
    });
    return { ...answer, name, path: `${maps}/${name}` };
  }

  const deployment = (name: string, replicas = 1) => ({
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'app', image: 'app:1' }] },
      },
    },
  });
  const deployments = () => `/apis/apps/v1/namespaces/${namespace}/deployments`;

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

  it('a watch tells what was added, modified and deleted', async () => {
    const { body: list } = await cluster.get(maps);
    const { body, name, path } = await create();
    await cluster.put(path, { ...body, data: { a: '1' } });
    await cluster.delete(path);
    const events = await cluster.watch(
      `${maps}?watch=1&resourceVersion=${list.metadata.resourceVersion}&fieldSelector=metadata.name%3D${name}`,
    );
    expect(events.map(({ type }) => type)).toEqual([
      'ADDED',
      'MODIFIED',
      'DELETED',
    ]);
  });

  it('a watch without a version begins with what is there', async () => {
    const { name } = await create();
    const events = await cluster.watch(
      `${maps}?watch=1&fieldSelector=metadata.name%3D${name}`,
    );
    expect(events).toEqual([
      expect.objectContaining({
        type: 'ADDED',
        object: expect.objectContaining({ kind: 'ConfigMap' }),
      }),
    ]);
  });

  it('a watch that sends initial events ends them with a bookmark', async () => {
    const { name } = await create();
    const events = await cluster.watch(
      `${maps}?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true&fieldSelector=metadata.name%3D${name}`,
    );
    const types = events.map(({ type }) => type);
    expect(types.slice(0, 2)).toEqual(['ADDED', 'BOOKMARK']);
    expect(events[1].object.metadata.annotations).toMatchObject({
      'k8s.io/initial-events-end': 'true',
    });
  });

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

  it('a list is shown as a table to who asks for one', async () => {
    await create();
    const { body } = await cluster.get(maps, { accept: TABLE });
    expect(body.kind).toBe('Table');
    expect(body.columnDefinitions).toContainEqual(
      expect.objectContaining({ name: 'Name' }),
    );
  });

  it('a dry run stores nothing', async () => {
    const name = unique('dry');
    const { status } = await cluster.post(`${maps}?dryRun=All`, {
      metadata: { name },
    });
    expect(status).toBe(201);
    expect((await cluster.get(`${maps}/${name}`)).status).toBe(404);
  });

  describe('with a resource of its own', () => {
    const word = unique('k').replace(/[^a-z]/g, '');
    const plural = `${word}things`;
    const group = `${word}.example.com`;
    const crd = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${plural}.${group}`;
    const path = () => `/apis/${group}/v1/namespaces/${namespace}/${plural}`;

    beforeAll(async () => {
      const spec = {
        type: 'object',
        required: ['size'],
        properties: {
          size: { type: 'integer', minimum: 1, maximum: 9 },
          colour: { type: 'string', enum: ['red', 'blue'], default: 'red' },
        },
      };
      const status = {
        type: 'object',
        properties: { phase: { type: 'string' } },
      };
      await cluster.post(
        '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
        {
          metadata: { name: `${plural}.${group}` },
          spec: {
            group,
            scope: 'Namespaced',
            names: {
              plural,
              singular: `${word}thing`,
              kind: 'Thing',
              listKind: 'ThingList',
            },
            versions: [
              {
                name: 'v1',
                served: true,
                storage: true,
                subresources: { status: {} },
                schema: {
                  openAPIV3Schema: {
                    type: 'object',
                    properties: { spec, status },
                  },
                },
              },
            ],
          },
        },
      );
      await eventually(async () => {
        const { status: served } = await cluster.get(path());
        if (served !== 200) {
          throw new Error(`The definition is not served: ${served}`);
        }
      });
    });

    afterAll(() => cluster.delete(crd));

    function thing(spec: object, more: object = {}) {
      const name = unique('thing');
      const head = { apiVersion: `${group}/v1`, kind: 'Thing' };
      return cluster.post(path(), {
        ...head,
        metadata: { name },
        spec,
        ...more,
      });
    }

    it('§4.1 a definition becomes established and is in discovery', async () => {
      const { body } = await cluster.get(`/apis/${group}/v1`);
      expect(body.resources).toContainEqual(
        expect.objectContaining({ name: plural, kind: 'Thing' }),
      );
    });

    it.each([
      ['a required field is missing', {}],
      ['a number is below its minimum', { size: 0 }],
      ['a number is above its maximum', { size: 10 }],
      ['a field has another type', { size: 'one' }],
      ['a value is not in its list', { size: 1, colour: 'green' }],
    ])('§4.1 the schema refuses with 422 where %s', async (_, spec) => {
      expect(await thing(spec)).toMatchObject({
        status: 422,
        body: { kind: 'Status', reason: 'Invalid' },
      });
    });

    it('§4.1 defaults are filled in and unknown fields pruned', async () => {
      const { body } = await thing({ size: 1, typo: true });
      expect(body.spec).toEqual({ size: 1, colour: 'red' });
    });

    it('§4.4 the status has a door of its own', async () => {
      const { body } = await thing({ size: 1 }, { status: { phase: 'early' } });
      const target = `${path()}/${body.metadata.name}`;
      const written = await cluster.put(`${target}/status`, {
        ...body,
        spec: { size: 2 },
        status: { phase: 'Ready' },
      });
      expect(body.status).toBeUndefined();
      expect(written.body.status).toEqual({ phase: 'Ready' });
      expect(written.body.spec).toMatchObject({ size: 1 });
      expect(written.body.metadata.generation).toBe(1);
    });
  });
});
