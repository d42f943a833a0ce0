import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import type { SnapshotContent, SnapshotStore } from '../store';
import { ChangeViews } from './ChangeViews';
import { HistoryViews } from './HistoryViews';
import { MeshViews } from './MeshViews';
import { ResourceViews } from './ResourceViews';

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
        {
          accountId: OWNER,
          name: 'owner',
          regions: [],
          team: 'group:default/owners',
          clusters: [{ name: 'hidden', accountId: OWNER, region: 'us-west-2' }],
        },
        { accountId: CONSUMER, name: 'consumer', regions: [], clusters: [] },
      ],
      get: () => {
        throw new Error('unused');
      },
      cluster: () => {
        throw new Error('unused');
      },
    },
    awsClients: { roleArn: (accountId: string) => `role of ${accountId}` },
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

  it('tells of an account of which nothing may be seen no more than its name', async () => {
    const scope = scopeOf(CONSUMER);
    for (const { accounts } of [
      await views.getMeshGraph(mesh, scope),
      await history.getMeshGraph(mesh, '2026-11-22T13:00:00.000Z', scope),
    ]) {
      const [owner, consumer] = accounts;
      expect(owner).toEqual({
        accountId: OWNER,
        name: 'owner',
        regions: ['us-west-2'],
        clusters: [],
        serviceLinkedRole: 'unknown',
        sources: [],
      });
      expect(consumer.role).toBe(`role of ${CONSUMER}`);
    }
    const { accounts } = await views.getMeshGraph(mesh, scopeOf(OWNER));
    expect(accounts[0]).toMatchObject({
      role: `role of ${OWNER}`,
      team: 'group:default/owners',
      clusters: ['hidden'],
    });
  });

  it('leaves out what an error says of what may not be seen', async () => {
    const told = async (message: string) => {
      const [source] = (await store.sources()).slice(1);
      const failing = {
        ...options,
        store: {
          ...store,
          sources: async () => [
            { ...source, error: source.error && { ...source.error, message } },
          ],
        },
      };
      const scope = scopeOf(CONSUMER);
      const app = SNAPSHOT.resources[1].arn;
      const errors = [
        await MeshViews.create(failing).listMeshes(scope),
        await MeshViews.create(failing).listAccounts(scope),
        await MeshViews.create(failing).getMeshGraph(mesh, scope),
        await ResourceViews.create(failing).get(app, scope),
      ].map(answer => answer.errors[0].message);
      expect(new Set(errors).size).toBe(1);
      const { accounts } = await MeshViews.create(failing).getMeshGraph(
        mesh,
        scope,
      );
      expect(accounts[1].sources[0].error?.message).toBe(errors[0]);
      return errors[0];
    };
    for (const harmless of [
      'App Mesh refused ListMeshes in account consumer.',
      'App Mesh refused DescribeVirtualNode (meshName yelb, virtualNodeName app) in account consumer.',
      `No right to describe ${SNAPSHOT.resources[1].arn}.`,
    ]) {
      expect(await told(harmless)).toBe(harmless);
    }
    for (const telling of [
      'App Mesh refused DescribeVirtualNode (meshName yelb, virtualNodeName ui) in account consumer.',
      'App Mesh refused ListVirtualNodes (meshName secret) in account consumer.',
      `No right to describe ${SNAPSHOT.resources[0].arn}.`,
    ]) {
      expect(await told(telling)).toMatch(/not among what you may see/);
    }
  });

  it('is all of the own changes, however many there are of others', async () => {
    const change = (accountId: string, index: number) => ({
      changedAt: '2026-11-22T12:00:00.000Z',
      mesh,
      accountId,
      kind: 'VirtualNode' as const,
      arn: `${ARN}/virtualNode/gone-${index}`,
      name: `gone-${index}`,
      change: 'removed' as const,
      differences: [],
    });
    const all = [
      ...Array.from({ length: 500 }, (_, index) => change(OWNER, index)),
      ...Array.from({ length: 5 }, (_, index) => change(CONSUMER, index)),
    ];
    const changes = ChangeViews.create({
      store: { ...store, changes: async ({ limit }) => all.slice(0, limit) },
    });
    const own = await changes.list({}, scopeOf(CONSUMER));
    expect(own.items).toHaveLength(5);
    const limited = await changes.list({ limit: 2 }, scopeOf(CONSUMER));
    expect(limited.items).toHaveLength(2);
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
