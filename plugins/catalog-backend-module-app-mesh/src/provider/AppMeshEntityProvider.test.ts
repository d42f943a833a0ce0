import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { SourceError } from '@crossmesh/plugin-app-mesh-common';
import { PretendedCatalog } from '../__fixtures__/PretendedCatalog';
import { yelbResponse } from '../__fixtures__/yelb';
import type { MeshReading } from '../meshes';
import { AppMeshEntityProvider } from './AppMeshEntityProvider';

const CONSUMER = '222222222222';

function readingOf(
  meshes: MeshReading['meshes'],
  errors: SourceError[] = [],
): MeshReading {
  return { meshes, errors, findings: new Map(), isWhole: true };
}

/** So many workloads of the consumer. */
function many(count: number): MeshReading {
  const response = yelbResponse();
  const [node] = response.graph.nodes.filter(
    ({ kind, resourceOwner }) =>
      kind === 'VirtualNode' && resourceOwner === CONSUMER,
  );
  const nodes = Array.from({ length: count }, (_, index) => ({
    ...node,
    id: `${node.id}-${index}`,
    name: `${node.name}-${index}`,
    entityRef: undefined,
  }));
  return readingOf([
    { ...response, graph: { ...response.graph, nodes, edges: [] } },
  ]);
}

function errorOf(fields: Partial<SourceError> = {}): SourceError {
  return {
    accountId: '111111111111',
    region: 'us-west-2',
    service: 'app-mesh',
    name: 'NotAllowedError',
    message: 'The role could not be assumed.',
    occurredAt: '2026-11-23T00:00:00.000Z',
    ...fields,
  };
}

describe('AppMeshEntityProvider', () => {
  let catalog: PretendedCatalog;
  let reading: MeshReading;

  /** Of each replica, or of one after a restart. */
  function createProvider(read = async () => reading) {
    return new AppMeshEntityProvider({
      accountId: CONSUMER,
      region: 'us-west-2',
      reader: { read },
      known: catalog,
      rounds: catalog,
      taskRunner: { run: async () => {} },
      logger: mockServices.logger.mock(),
    });
  }

  beforeEach(() => {
    catalog = new PretendedCatalog();
    reading = readingOf([yelbResponse()]);
  });

  it('applies what its account created, under a stable location key', async () => {
    const provider = createProvider();
    expect(provider.getProviderName()).toBe('app-mesh:222222222222:us-west-2');
    await provider.refresh(catalog);

    expect(catalog.mutations).toEqual([
      {
        type: 'full',
        entities: [1, 2].map(() =>
          expect.objectContaining({
            locationKey: 'app-mesh-provider:222222222222:us-west-2',
          }),
        ),
      },
    ]);
    expect(catalog.refreshed).toEqual([
      ['app-mesh:tie:component:default/yelb-appserver'],
    ]);
  });

  it('does nothing at all when nothing changed', async () => {
    const provider = createProvider();
    await provider.refresh(catalog);
    reading = readingOf([yelbResponse()]);
    await provider.refresh(catalog);
    await provider.refresh(catalog);
    expect(catalog.mutations).toHaveLength(1);
    // Once for the change, and once more for replicas that were a moment behind.
    expect(catalog.refreshed).toHaveLength(2);
  });

  it('removes what is gone once every source answers', async () => {
    const provider = createProvider();
    await provider.refresh(catalog);
    reading = readingOf([]);
    await provider.refresh(catalog);
    expect(catalog.mutations[1]).toEqual({ type: 'full', entities: [] });
    expect(catalog.refreshed).toHaveLength(2);
  });

  it.each([
    ['its own App Mesh', errorOf({ accountId: CONSUMER })],
    [
      'its own cluster',
      errorOf({ accountId: CONSUMER, service: 'kubernetes' }),
    ],
  ])('removes nothing while %s could not be read', async (_, error) => {
    const provider = createProvider();
    await provider.refresh(catalog);
    const before = [...catalog.refs];
    reading = readingOf([], [error]);
    await provider.refresh(catalog);
    await provider.refresh(catalog);
    expect([...catalog.refs]).toEqual(before);
    expect(catalog.mutations).toHaveLength(2);
    expect(catalog.mutations[1]).toMatchObject({ type: 'delta', removed: [] });

    reading = readingOf([]);
    await provider.refresh(catalog);
    expect([...catalog.refs]).toEqual([]);
  });

  it('removes nothing while the owner of a mesh that it takes part in could not be read', async () => {
    const provider = createProvider();
    await provider.refresh(catalog);
    const before = [...catalog.refs];
    const part = yelbResponse();
    part.graph.nodes = part.graph.nodes.slice(0, 3);
    part.graph.edges = [];
    reading = readingOf([part], [errorOf()]);
    await provider.refresh(catalog);
    expect([...catalog.refs]).toEqual(before);
  });

  it('keeps entities and ties of a mesh of which the app-mesh plugin could not tell', async () => {
    const provider = createProvider();
    await provider.refresh(catalog);
    await provider.refresh(catalog);
    const before = [...catalog.refs];
    const told = catalog.refreshed.length;
    reading = {
      ...readingOf([], [errorOf({ accountId: CONSUMER })]),
      isWhole: false,
    };
    await provider.refresh(catalog);
    await provider.refresh(catalog);
    expect([...catalog.refs]).toEqual(before);
    expect(catalog.refreshed).toHaveLength(told);
  });

  it('removes what is gone while others are away that tell nothing of it', async () => {
    const provider = createProvider();
    await provider.refresh(catalog);
    reading = readingOf(
      [],
      [
        errorOf({ region: 'eu-west-1' }),
        errorOf({ accountId: '999999999999' }),
        errorOf({ accountId: CONSUMER, service: 'iam' }),
      ],
    );
    await provider.refresh(catalog);
    expect([...catalog.refs]).toEqual([]);
  });

  it('registers ten thousand, writes nothing in the second round, and believes that half are gone only twice', async () => {
    const provider = createProvider();
    reading = many(10_000);
    await provider.refresh(catalog);
    reading = many(10_000);
    await provider.refresh(catalog);
    expect(catalog.mutations).toHaveLength(1);
    expect(catalog.refs.size).toBe(10_000);

    reading = many(5000);
    await provider.refresh(catalog);
    expect(catalog.mutations[1]).toMatchObject({ type: 'delta', removed: [] });
    await provider.refresh(catalog);
    expect(catalog.mutations[2]).toMatchObject({ type: 'full' });
    await provider.refresh(catalog);
    expect(catalog.mutations).toHaveLength(3);
  });

  it('knows after a restart what was there, and that nothing has changed since', async () => {
    reading = many(20);
    await createProvider().refresh(catalog);

    reading = many(1);
    await createProvider().refresh(catalog);
    expect(catalog.refs.size).toBe(20);
    await createProvider().refresh(catalog);
    expect(catalog.refs.size).toBe(1);
  });

  it('begins anew when the next round, in whichever replica, disagrees', async () => {
    const [one, two] = [createProvider(), createProvider()];
    reading = many(20);
    await one.refresh(catalog);
    reading = many(1);
    await one.refresh(catalog);
    reading = many(20);
    await two.refresh(catalog);
    reading = many(1);
    await one.refresh(catalog);
    expect(catalog.refs.size).toBe(20);
    reading = many(2);
    await two.refresh(catalog);
    expect(catalog.refs.size).toBe(20);
    await one.refresh(catalog);
    expect(catalog.refs.size).toBe(2);
  });

  it('goes back to what was, though another replica applied what came in between', async () => {
    const [one, two] = [createProvider(), createProvider()];
    reading = many(20);
    await one.refresh(catalog);
    reading = many(22);
    await two.refresh(catalog);
    reading = many(20);
    await one.refresh(catalog);
    expect(catalog.refs.size).toBe(20);
  });

  it('fails the task when the app-mesh plugin cannot be asked', async () => {
    const provider = createProvider(async () => {
      throw new NotFoundError('no such plugin');
    });
    await expect(provider.refresh(catalog)).rejects.toThrow('no such plugin');
    expect(catalog.mutations).toEqual([]);
  });

  it('fails the task and removes nothing when the catalog cannot tell what is there', async () => {
    const provider = createProvider();
    await provider.refresh(catalog);
    reading = readingOf([]);
    catalog.list = async () => {
      throw new ServiceUnavailableError('starting');
    };
    await expect(provider.refresh(catalog)).rejects.toThrow('starting');
    expect(catalog.mutations).toHaveLength(1);
  });
});
