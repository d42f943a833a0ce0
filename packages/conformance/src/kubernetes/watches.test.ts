import { openTestNamespace } from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openTestNamespace>>;

describe('Kubernetes: watches', () => {
  let cluster: Fixture['cluster'];
  let maps: Fixture['maps'];
  let create: Fixture['create'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ cluster, maps, create, close } = await openTestNamespace());
  });

  afterAll(() => close());

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
});
