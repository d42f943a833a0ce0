import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { DatabaseRounds } from './DatabaseRounds';

describe('DatabaseRounds', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
    disableDocker: true,
  });

  it.each(databases.eachSupportedId())(
    'tell each replica what the last round of a provider left, on %s',
    async id => {
      const knex = await databases.init(id);
      const database = mockServices.database({ knex });
      const [one, two] = [1, 2].map(() => DatabaseRounds.create({ database }));
      expect(await one.last('a')).toEqual({});
      await one.done('a', { applied: 'full:1' });
      await two.done('a', { applied: 'delta:2', wanted: '3' });
      await two.done('b', { applied: 'full:4' });
      expect(await one.last('a')).toEqual({ applied: 'delta:2', wanted: '3' });
      expect(await one.last('b')).toEqual({ applied: 'full:4' });
      await one.done('a', { applied: 'full:5' });
      expect(await two.last('a')).toEqual({ applied: 'full:5' });

      await knex.migrate.down({
        directory: `${__dirname}/../../../migrations`,
        tableName: 'app_mesh_provider_knex_migrations',
      });
      expect(await knex.schema.hasTable('app_mesh_provider_rounds')).toBe(
        false,
      );
    },
  );
});
