import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { yelbResponse } from '../__fixtures__/yelb';
import type { MeshReading } from '../meshes';
import { AppMeshEntityProvider } from './AppMeshEntityProvider';

describe('AppMeshEntityProvider', () => {
  let reading: MeshReading;
  const connection = {
    applyMutation: jest.fn(),
    refresh: jest.fn(),
  } satisfies EntityProviderConnection;

  function createProvider(read = async () => reading) {
    return new AppMeshEntityProvider({
      accountId: '222222222222',
      region: 'us-west-2',
      reader: { read },
      taskRunner: { run: async () => {} },
      logger: mockServices.logger.mock(),
    });
  }

  beforeEach(() => {
    jest.resetAllMocks();
    reading = { meshes: [yelbResponse()], errors: [], findings: new Map() };
  });

  it('applies what its account created, under a stable location key', async () => {
    const provider = createProvider();
    expect(provider.getProviderName()).toBe('app-mesh:222222222222:us-west-2');
    await provider.refresh(connection);

    expect(connection.applyMutation).toHaveBeenCalledTimes(1);
    const mutation = connection.applyMutation.mock.calls[0][0];
    expect(mutation.type).toBe('full');
    expect(mutation.entities).toHaveLength(2);
    expect(mutation.entities[0].locationKey).toBe(
      'app-mesh-provider:222222222222:us-west-2',
    );
    expect(connection.refresh).toHaveBeenCalledWith({
      keys: ['app-mesh:tie:component:default/yelb-appserver'],
    });
  });

  it('does nothing at all when nothing changed', async () => {
    const provider = createProvider();
    await provider.refresh(connection);
    reading = { meshes: [yelbResponse()], errors: [], findings: new Map() };
    await provider.refresh(connection);
    await provider.refresh(connection);
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);
    // Once for the change, and once more for replicas that were a moment behind.
    expect(connection.refresh).toHaveBeenCalledTimes(2);
  });

  it('removes nothing while a source could not be read', async () => {
    const provider = createProvider();
    await provider.refresh(connection);
    reading = {
      meshes: [],
      findings: new Map(),
      errors: [
        {
          accountId: '111111111111',
          region: 'us-west-2',
          service: 'app-mesh',
          name: 'NotAllowedError',
          message: 'The role could not be assumed.',
          occurredAt: '2026-11-23T00:00:00.000Z',
        },
      ],
    };
    await provider.refresh(connection);
    expect(connection.applyMutation).toHaveBeenLastCalledWith({
      type: 'delta',
      added: [],
      removed: [],
    });
  });

  it('removes what is gone once every source answers', async () => {
    const provider = createProvider();
    await provider.refresh(connection);
    reading = { meshes: [], errors: [], findings: new Map() };
    await provider.refresh(connection);
    expect(connection.applyMutation).toHaveBeenLastCalledWith({
      type: 'full',
      entities: [],
    });
    expect(connection.refresh).toHaveBeenCalledTimes(2);
  });

  it('registers ten thousand, writes nothing in the second round, and believes that half are gone only twice', async () => {
    const many = (count: number): MeshReading => {
      const response = yelbResponse();
      const [node] = response.graph.nodes.filter(
        ({ kind, resourceOwner }) =>
          kind === 'VirtualNode' && resourceOwner === '222222222222',
      );
      const nodes = Array.from({ length: count }, (_, index) => ({
        ...node,
        id: `${node.id}-${index}`,
        name: `${node.name}-${index}`,
        entityRef: undefined,
      }));
      return {
        findings: new Map(),
        meshes: [
          { ...response, graph: { ...response.graph, nodes, edges: [] } },
        ],
        errors: [],
      };
    };
    const provider = createProvider();
    reading = many(10_000);
    await provider.refresh(connection);
    reading = many(10_000);
    await provider.refresh(connection);
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);
    expect(connection.applyMutation.mock.calls[0][0].entities).toHaveLength(
      10_000,
    );

    reading = many(5000);
    await provider.refresh(connection);
    expect(connection.applyMutation).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'delta', removed: [] }),
    );
    await provider.refresh(connection);
    expect(connection.applyMutation).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'full' }),
    );
    await provider.refresh(connection);
    expect(connection.applyMutation).toHaveBeenCalledTimes(3);
  });

  it('fails the task when the app-mesh plugin cannot be asked', async () => {
    const provider = createProvider(async () => {
      throw new NotFoundError('no such plugin');
    });
    await expect(provider.refresh(connection)).rejects.toThrow(
      'no such plugin',
    );
    expect(connection.applyMutation).not.toHaveBeenCalled();
  });
});
