import { ConfigReader } from '@backstage/config';
import { TokenBucket } from './TokenBucket';
import { TokenBuckets } from './TokenBuckets';

describe('TokenBucket', () => {
  it('lets a burst pass at once and then keeps the rate', async () => {
    const bucket = TokenBucket.create({ requestsPerSecond: 100, burst: 5 });
    const start = performance.now();
    await Promise.all(Array.from({ length: 5 }, () => bucket.take()));
    expect(performance.now() - start).toBeLessThan(50);
    await Promise.all(Array.from({ length: 10 }, () => bucket.take()));
    expect(performance.now() - start).toBeGreaterThanOrEqual(90);
  });

  it('lets go of who aborts', async () => {
    const bucket = TokenBucket.create({ requestsPerSecond: 0.001, burst: 1 });
    await bucket.take();
    const controller = new AbortController();
    const waiting = bucket.take(controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(bucket.take(controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a bucket and its time', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('keeps no timer once everybody has left', async () => {
    const bucket = TokenBucket.create({ requestsPerSecond: 1, burst: 1 });
    await bucket.take();
    const leaving = new AbortController();
    const waiting = [
      bucket.take(leaving.signal),
      bucket.take(leaving.signal, { urgent: true }),
    ];
    expect(jest.getTimerCount()).toBe(1);
    leaving.abort();
    for (const one of waiting) {
      await expect(one).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(jest.getTimerCount()).toBe(0);
    const next = bucket.take();
    await jest.advanceTimersByTimeAsync(1000);
    await expect(next).resolves.toBeUndefined();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('takes calls that were throttled together for one sign, and lets no burst pass after it', async () => {
    const bucket = TokenBucket.create({
      requestsPerSecond: 10,
      burst: 20,
      firstPauseMilliseconds: 1000,
    });
    const calledAt = performance.now();
    await jest.advanceTimersByTimeAsync(10);
    bucket.backOff(calledAt);
    await jest.advanceTimersByTimeAsync(10);
    bucket.backOff(calledAt);
    bucket.backOff(calledAt);
    const served: number[] = [];
    for (let index = 0; index < 3; index++) {
      bucket.take().then(() => served.push(performance.now() - calledAt));
    }
    await jest.advanceTimersByTimeAsync(1000);
    expect(served).toEqual([]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(served).toHaveLength(3);
    expect(served[1] - served[0]).toBeGreaterThanOrEqual(99);

    // The next sign counts: the pause is twice as long.
    bucket.backOff(performance.now());
    const later = bucket.take();
    const doneAt = later.then(() => performance.now());
    const from = performance.now();
    await jest.advanceTimersByTimeAsync(3000);
    expect((await doneAt) - from).toBeGreaterThanOrEqual(2000);
  });
});

describe('TokenBuckets', () => {
  it('gives one bucket per account, region and service', () => {
    const buckets = TokenBuckets.fromConfig(new ConfigReader({}));
    const scope = { accountId: '1', region: 'r', service: 's' };
    expect(buckets.for(scope)).toBe(buckets.for({ ...scope }));
    expect(buckets.for({ ...scope, service: 't' })).not.toBe(
      buckets.for(scope),
    );
  });

  it('refuses rates that let nothing pass', () => {
    expect(() =>
      TokenBuckets.fromConfig(
        new ConfigReader({ appMesh: { collector: { requestsPerSecond: 0 } } }),
      ),
    ).toThrow(/appMesh\.collector\.requestsPerSecond is 0/);
  });
});

describe('a bucket with several who wait', () => {
  it('serves a person before the collector', async () => {
    const bucket = TokenBucket.create({ requestsPerSecond: 50, burst: 1 });
    await bucket.take();
    const served: string[] = [];
    await Promise.all([
      bucket.take().then(() => served.push('collector 1')),
      bucket.take().then(() => served.push('collector 2')),
      bucket
        .take(undefined, { urgent: true })
        .then(() => served.push('person')),
    ]);
    expect(served).toEqual(['person', 'collector 1', 'collector 2']);
  });
});
