import {
  TestDatabases,
  mockServices,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { DatabaseSnapshotStore } from '../store';
import { DatabaseLease } from './DatabaseLease';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'lease on %s',
  (id: TestDatabaseId) => {
    async function setUp(expiresMilliseconds: number) {
      const knex = await databases.init(id);
      await DatabaseSnapshotStore.create(mockServices.database({ knex }));
      const create = () => DatabaseLease.create({ knex, expiresMilliseconds });
      return [create(), create()];
    }

    it('is held by one, until it is given up', async () => {
      const [a, b] = await setUp(60_000);
      const held = await Promise.all([a.beat(), b.beat()]);
      expect(held.filter(Boolean)).toHaveLength(1);
      const [holder, other] = held[0] ? [a, b] : [b, a];
      expect(await holder.beat()).toBe(true);
      expect(await other.beat()).toBe(false);
      await holder.release();
      expect(await other.beat()).toBe(true);
      expect(await holder.beat()).toBe(false);
    });

    it('goes over from who died, not from who lives', async () => {
      const [a, b] = await setUp(50);
      expect(await a.beat()).toBe(true);
      expect(await b.beat()).toBe(false);
      const until = performance.now() + 120;
      while (performance.now() < until) {
        await a.beat();
        expect(await b.beat()).toBe(false);
      }
      await new Promise(resolve => {
        setTimeout(resolve, 60);
      });
      expect(await b.beat()).toBe(true);
      expect(await a.beat()).toBe(false);
    });

    it('carries wishes to its holder', async () => {
      const [a, b] = await setUp(60_000);
      await a.beat();
      const wish = await b.wish();
      expect(await a.wishes()).toEqual({ wanted: wish, done: 0 });
      await b.fulfilled(wish);
      expect((await b.wishes()).done).toBe(0);
      await a.fulfilled(wish);
      expect((await b.wishes()).done).toBe(wish);
      const next = await b.wish();
      await a.fulfilled(next);
      await a.fulfilled(wish);
      expect(await b.wishes()).toEqual({ wanted: next, done: next });
    });

    it('keeps a wish that nobody can hear yet, and one that its holder leaves behind', async () => {
      const [a, b] = await setUp(60_000);
      const early = await b.wish();
      expect(early).toBe(1);
      expect((await b.wishes()).done).toBeLessThan(early);
      expect(await a.beat()).toBe(true);
      expect(await a.wishes()).toEqual({ wanted: early, done: 0 });
      await a.fulfilled(early);

      const late = await b.wish();
      await a.release();
      expect(await b.beat()).toBe(true);
      expect(await b.wishes()).toEqual({ wanted: late, done: early });
      await a.fulfilled(late);
      expect((await b.wishes()).done).toBe(early);
    });
  },
);
