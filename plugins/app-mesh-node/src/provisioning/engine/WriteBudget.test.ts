import { WriteBudget } from './WriteBudget';

const HERE = { accountId: '111111111111', region: 'us-west-2' };
const THERE = { accountId: '222222222222', region: 'us-west-2' };

describe('WriteBudget', () => {
  it('lets a burst go at once, in each account, and the next wait', async () => {
    const budget = WriteBudget.create({ writesPerSecond: 0.001, burst: 2 });
    const stop = new AbortController();
    await budget.take(HERE, stop.signal);
    await budget.take(HERE, stop.signal);
    await budget.take(THERE, stop.signal);
    const third = budget.take(HERE, stop.signal);
    stop.abort();
    await expect(third).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives more as time goes by', async () => {
    const budget = WriteBudget.create({ writesPerSecond: 1000, burst: 1 });
    const { signal } = new AbortController();
    await budget.take(HERE, signal);
    await expect(budget.take(HERE, signal)).resolves.toBeUndefined();
  });
});
