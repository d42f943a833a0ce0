import {
  TestDatabases,
  mockServices,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
import type { SnapshotContent, StoredSource } from './types';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const YELB: SnapshotContent = {
  mesh: {
    region: 'us-west-2',
    meshOwner: '111111111111',
    meshName: 'yelb',
    arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
  },
  takenAt: '2026-11-22T10:00:00.000Z',
  resources: [
    {
      kind: 'VirtualNode',
      arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualNode/ui',
      name: 'ui',
      mesh: {
        region: 'us-west-2',
        meshOwner: '111111111111',
        meshName: 'yelb',
      },
      resourceOwner: '111111111111',
      spec: {},
      status: 'ACTIVE',
      version: 1,
    },
  ],
  shares: [],
};
const LATER = { ...YELB, takenAt: '2026-11-22T11:00:00.000Z' };
const OTHER = {
  ...YELB,
  mesh: { ...YELB.mesh, meshOwner: '222222222222' },
};
const SOURCE: StoredSource = {
  accountId: '111111111111',
  region: 'us-west-2',
  service: 'iam',
  readAt: '2026-11-22T10:00:00.000Z',
  serviceLinkedRole: 'present',
};
const FAILED: StoredSource = {
  accountId: '111111111111',
  region: 'us-west-2',
  service: 'kubernetes',
  cluster: 'frontend',
  error: {
    accountId: '111111111111',
    region: 'us-west-2',
    service: 'kubernetes',
    cluster: 'frontend',
    name: 'ServiceUnavailableError',
    message: 'away',
    occurredAt: '2026-11-22T10:00:00.000Z',
  },
  retryAt: '2026-11-22T10:00:02.000Z',
};

function storeOn(knex: Knex): Promise<DatabaseSnapshotStore> {
  return DatabaseSnapshotStore.create(mockServices.database({ knex }));
}

/** So that what is written next is not of the same millisecond. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 5);
  });
}

function update(...snapshots: SnapshotContent[]) {
  return { snapshots, removed: [], sources: [] };
}

describe.each(databases.eachSupportedId())(
  'store on %s',
  (id: TestDatabaseId) => {
    let knex: Knex;
    let store: DatabaseSnapshotStore;

    beforeEach(async () => {
      knex = await databases.init(id);
      store = await storeOn(knex);
    });

    it('gives back what was written, also to another replica', async () => {
      await store.write({ ...update(YELB, OTHER), sources: [SOURCE, FAILED] });

      const replica = await storeOn(knex);
      expect(await replica.get(YELB.mesh)).toEqual(YELB);
      expect(await replica.list()).toEqual([YELB, OTHER]);
      expect(await replica.sources()).toEqual([SOURCE, FAILED]);
      expect(
        await replica.get({ ...YELB.mesh, meshName: 'none' }),
      ).toBeUndefined();
    });

    it('tells which meshes changed, came and went', async () => {
      expect(await store.write(update(YELB))).toEqual([YELB.mesh]);
      expect(await store.write(update(LATER))).toEqual([]);
      expect(await store.write(update(LATER, OTHER))).toEqual([OTHER.mesh]);
      expect(
        await store.write({ ...update(LATER), removed: [OTHER.mesh] }),
      ).toEqual([OTHER.mesh]);
      expect(
        await store.write({ ...update(LATER), removed: [OTHER.mesh] }),
      ).toEqual([]);
      expect(await store.list()).toEqual([LATER]);
    });

    it('moves only the date of an unchanged snapshot', async () => {
      await store.write(update(YELB));
      const before = await knex('app_mesh_snapshots').first();
      await store.write(update(LATER));
      expect(await knex('app_mesh_snapshots').first()).toEqual({
        ...before,
        taken_at: LATER.takenAt,
      });
      expect((await store.get(YELB.mesh))?.takenAt).toBe(LATER.takenAt);
    });

    it('does not let an older collection overwrite a newer one', async () => {
      await store.write(update({ ...LATER, shares: [] }));
      expect(await store.write(update({ ...YELB, resources: [] }))).toEqual([]);
      expect(await store.get(YELB.mesh)).toEqual(LATER);
    });

    it('sees what another replica wrote', async () => {
      await store.write(update(YELB));
      await store.list();
      await (await storeOn(knex)).write(update({ ...LATER, resources: [] }));
      expect((await store.get(YELB.mesh))?.resources).toEqual([]);
    });

    it('forgets sources that are not configured any more', async () => {
      await store.write({ ...update(), sources: [SOURCE, FAILED] });
      await store.write({ ...update(), sources: [SOURCE] });
      expect(await store.sources()).toEqual([SOURCE]);
    });

    it('shows a mesh as it was at any moment', async () => {
      const [ui] = YELB.resources;
      const moments: number[] = [Date.now()];
      const states: SnapshotContent[] = [
        YELB,
        {
          ...YELB,
          resources: [
            { ...ui, version: 2, status: 'INACTIVE' },
            { ...ui, arn: `${ui.arn}-2`, name: 'ui-2' },
          ],
          shares: [{ consumer: '222222222222', state: 'pending' }],
        },
        {
          ...YELB,
          resources: [{ ...ui, arn: `${ui.arn}-2`, name: 'ui-2' }],
          shares: [{ consumer: '222222222222', state: 'shared' }],
        },
      ];
      for (const state of states) {
        await pause();
        await store.write(update(state));
        moments.push(Date.now());
      }
      await pause();
      await store.write({ ...update(), removed: [YELB.mesh] });

      const seen = await Promise.all(
        moments.map(moment => store.at(YELB.mesh, moment)),
      );
      expect(seen).toEqual([undefined, ...states]);
      expect(await store.at(YELB.mesh, Date.now())).toBeUndefined();
      expect(await store.at(OTHER.mesh, moments[0])).toBeUndefined();
    });

    it('tells no more of the past than it has kept', async () => {
      const brief = await DatabaseSnapshotStore.create(
        mockServices.database({ knex }),
        { retentionMilliseconds: 60_000 },
      );
      await brief.write(update(YELB));
      await expect(
        brief.at(YELB.mesh, Date.now() - 61_000),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('does not reach back to'),
      });

      // A row from before the contents were kept with the changes.
      await knex('app_mesh_changes').update({ undo: null });
      await expect(
        brief.at(YELB.mesh, Date.now() - 59_000),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('writes all or nothing', async () => {
      await store.write({ ...update(YELB), sources: [SOURCE] });
      const broken: StoredSource = { ...FAILED };
      Object.assign(broken, { region: null });

      await expect(
        store.write({ ...update(LATER, OTHER), sources: [broken] }),
      ).rejects.toThrow();

      expect(await store.list()).toEqual([YELB]);
      expect(await store.sources()).toEqual([SOURCE]);
    });

    it('migrates down and up again', async () => {
      const directory = resolvePackagePath(
        '@crossmesh/plugin-app-mesh-backend',
        'migrations',
      );
      await store.write(update(YELB));
      await knex.migrate.rollback({ directory }, true);
      expect(await knex.schema.hasTable('app_mesh_snapshots')).toBe(false);
      expect(await knex.schema.hasTable('app_mesh_sources')).toBe(false);
      await knex.migrate.latest({ directory });
      expect(await store.list()).toEqual([]);
    });
  },
);
