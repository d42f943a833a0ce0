import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import type { SnapshotContent, SnapshotStore } from '../store';
import { HistoryViews } from './HistoryViews';
import { MeshViews } from './MeshViews';

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const mesh = { region: 'us-west-2', meshOwner: OWNER, meshName: 'yelb' };
const ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb`;

function node(
  name: string,
  resourceOwner: string,
  backends: string[],
): AnyMeshResource {
  return {
    kind: 'VirtualNode',
    arn: `${ARN}/virtualNode/${name}`,
    name,
    mesh,
    resourceOwner,
    spec: {
      backends: backends.map(virtualServiceName => ({
        virtualService: { virtualServiceName },
      })),
    },
    status: 'ACTIVE',
    version: 1,
  };
}

const SNAPSHOT: SnapshotContent = {
  mesh: { ...mesh, arn: ARN },
  takenAt: '2026-11-22T10:00:00.000Z',
  resources: [
    node('ui', OWNER, ['secret-of-the-owner']),
    node('app', CONSUMER, ['db']),
  ],
  shares: [
    { consumer: CONSUMER, state: 'shared' },
    { consumer: '333333333333', state: 'pending' },
  ],
};

const NOON = Date.parse('2026-11-22T12:00:00.000Z');

const store: SnapshotStore = {
  list: async () => [SNAPSHOT],
  get: async () => SNAPSHOT,
  sources: async () =>
    [OWNER, CONSUMER].map(accountId => ({
      accountId,
      region: 'us-west-2',
      service: 'app-mesh' as const,
      error: {
        accountId,
        region: 'us-west-2',
        service: 'app-mesh' as const,
        name: 'NotAllowedError',
        message: `no entry to ${accountId}`,
        occurredAt: '2026-11-22T10:00:00.000Z',
      },
    })),
  changes: async () => [],
  at: async (_, moment) =>
    moment < NOON
      ? { ...SNAPSHOT, resources: SNAPSHOT.resources.slice(0, 1) }
      : SNAPSHOT,
  write: async () => [],
};

function scopeOf(...accounts: string[]): ReadScope {
  return {
    unlimited: false,
    allows: ({ accountId }) => accounts.includes(accountId),
  };
}

describe('what a condition leaves', () => {
  const options = {
    accounts: {
      list: () => [
        { accountId: OWNER, name: 'owner', regions: [], clusters: [] },
        { accountId: CONSUMER, name: 'consumer', regions: [], clusters: [] },
      ],
      get: () => {
        throw new Error('unused');
      },
      cluster: () => {
        throw new Error('unused');
      },
    },
    awsClients: { roleArn: () => undefined },
    store,
  };
  const views = MeshViews.create(options);
  const history = HistoryViews.create(options);

  it('is the own part of a mesh, and nothing of the others', async () => {
    const scope = scopeOf(CONSUMER);
    const { accounts, errors, graph, shares } = await views.getMeshGraph(
      mesh,
      scope,
    );
    expect(graph.nodes.map(({ name }) => name)).toEqual(['app', 'db']);
    expect(graph.edges).toHaveLength(1);
    expect(shares.map(({ consumer }) => consumer)).toEqual([CONSUMER]);
    expect(errors.map(({ message }) => message)).not.toContain(
      `no entry to ${OWNER}`,
    );
    expect(accounts.map(({ accountId }) => accountId)).toContain(CONSUMER);

    const list = await views.listMeshes(scope);
    expect(list.items[0].counts.virtualNodes).toBe(1);
    expect(list.errors).toHaveLength(1);
    const { items } = await views.listAccounts(scope);
    expect(items.map(({ name }) => name)).toEqual(['consumer']);
  });

  it('is an unknown mesh where nothing is left', async () => {
    const scope = scopeOf('333333333333');
    expect((await views.listMeshes(scope)).items).toEqual([]);
    await expect(views.getMeshGraph(mesh, scope)).rejects.toThrow(
      /No configured account sees the mesh yelb/,
    );
  });

  it('is the own part of the past, too', async () => {
    const moments = {
      from: '2026-11-22T11:00:00.000Z',
      to: '2026-11-22T13:00:00.000Z',
    };
    const own = await history.compare(mesh, moments, scopeOf(CONSUMER));
    expect(own.changes.map(({ change, name }) => [change, name])).toEqual([
      ['added', 'app'],
    ]);
    const others = await history.compare(mesh, moments, scopeOf(OWNER));
    expect(others.changes).toEqual([]);
    const { graph } = await history.getMeshGraph(
      mesh,
      moments.to,
      scopeOf(CONSUMER),
    );
    expect(graph.nodes.map(({ name }) => name)).toEqual(['app', 'db']);
    for (const reading of [
      history.getMeshGraph(mesh, moments.from, scopeOf(CONSUMER)),
      history.compare(mesh, moments, scopeOf('333333333333')),
    ]) {
      await expect(reading).rejects.toThrow(/No configured account saw/);
    }
  });
});
