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
