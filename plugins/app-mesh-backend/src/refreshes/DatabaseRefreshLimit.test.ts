import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { DatabaseSnapshotStore } from '../store';
import { DatabaseRefreshLimit } from './DatabaseRefreshLimit';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('refresh limit on %s', id => {
  async function replicas(perMinute: number) {
    const knex = await databases.init(id);
    await DatabaseSnapshotStore.create(mockServices.database({ knex }));
    return [1, 2].map(() => DatabaseRefreshLimit.create({ knex, perMinute }));
  }

  let clock: jest.SpyInstance;

  beforeEach(() => {
    clock = jest
      .spyOn(Date, 'now')
      .mockReturnValue(Date.parse('2026-11-26T10:00:30Z'));
  });

  afterEach(() => {
    clock.mockRestore();
  });

  it('lets no more pass in a minute than it says, whichever replica is asked', async () => {
    const [one, two] = await replicas(2);
    await one.pass();
    await two.pass();
    for (const limit of [one, two]) {
      await expect(limit.pass()).rejects.toMatchObject({
        name: 'TooManyRequestsError',
        statusCode: 429,
        message: expect.stringContaining('2 times within a minute'),
      });
    }
  });

  it('lets just so many pass of those who ask at once', async () => {
    const [one, two] = await replicas(3);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? one : two).pass()),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      3,
    );
  });

  it('begins anew with each minute, whatever another clock says', async () => {
    const [one, two] = await replicas(1);
    await one.pass();
    clock.mockReturnValue(Date.parse('2026-11-26T10:01:00Z'));
    await two.pass();
    await expect(two.pass()).rejects.toThrow('wait a minute');
    clock.mockReturnValue(Date.parse('2026-11-26T09:59:59Z'));
    await one.pass();
  });
});
