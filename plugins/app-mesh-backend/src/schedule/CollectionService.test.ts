import { mockServices } from '@backstage/backend-test-utils';
import type { Collector } from '../collector';
import type { Lease } from '../lease';
import { eventually } from '../__testUtils__/eventually';
import { CollectionService } from './CollectionService';

function leaseOf(
  overrides: Partial<jest.Mocked<Lease>> = {},
): jest.Mocked<Lease> {
  return {
    holder: 'this one',
    beat: jest.fn(async () => true),
    release: jest.fn(async () => {}),
    wish: jest.fn(async () => 1),
    wishes: jest.fn(async () => ({ wanted: 0, done: 0 })),
    fulfilled: jest.fn(async (_wish: number) => {}),
    ...overrides,
  };
}

function collectorOf(collect: Collector['collect']) {
  const nextRetry: number | undefined = undefined;
  return {
    collect: jest.fn(collect),
    watch: jest.fn(),
    unwatch: jest.fn(),
    nextRetry: nextRetry as number | undefined,
  };
}

function serviceOf(
  collector: ReturnType<typeof collectorOf>,
  lease: Lease,
  longestMilliseconds = 60_000,
) {
  return CollectionService.create({
    collector: collector as Partial<Collector> as Collector,
    lease,
    logger: mockServices.logger.mock(),
    beatMilliseconds: 20,
    longestMilliseconds,
  });
}

describe('CollectionService', () => {
  it('collects again after a collection that hung', async () => {
    const collector = collectorOf(async () => {});
    collector.collect.mockImplementationOnce(() => new Promise(() => {}));
    const service = serviceOf(collector, leaseOf(), 50);
    await service.start();
    expect(collector.collect.mock.calls[0][0]?.aborted).toBe(true);
    await service.runScheduled();
    expect(collector.collect).toHaveBeenCalledTimes(2);
    await service.stop();
  });

  it('stops in the middle of a collection, and gives the lease up', async () => {
    const collector = collectorOf(() => new Promise(() => {}));
    const lease = leaseOf();
    const service = serviceOf(collector, lease);
    const started = service.start();
    await eventually(async () => collector.collect.mock.calls[0]);
    await service.stop();
    await started;
    expect(collector.collect.mock.calls[0][0]?.aborted).toBe(true);
    expect(lease.release).toHaveBeenCalledTimes(1);
  });

  it('does not take up the lease that it was asking for when it stopped', async () => {
    let answer = (_held: boolean) => {};
    const lease = leaseOf({
      beat: jest.fn(
        () =>
          new Promise<boolean>(resolve => {
            answer = resolve;
          }),
      ),
    });
    const collector = collectorOf(async () => {});
    const service = serviceOf(collector, lease);
    const started = service.start();
    await service.stop();
    answer(true);
    await started;
    expect(collector.watch).not.toHaveBeenCalled();
    expect(collector.collect).not.toHaveBeenCalled();
    expect(lease.release).toHaveBeenCalledTimes(2);
  });

  it('keeps nobody waiting for another replica once it stops', async () => {
    const lease = leaseOf({ beat: jest.fn(async () => false) });
    const service = serviceOf(
      collectorOf(async () => {}),
      lease,
    );
    await service.start();
    const asked = service.refresh();
    await service.stop();
    await expect(asked).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it('asks what failed again when its time has come, and not any more once it has recovered or stopped', async () => {
    const collector = collectorOf(async () => {});
    collector.nextRetry = Date.now() + 20;
    const service = serviceOf(collector, leaseOf());
    await service.start();
    await eventually(async () => collector.collect.mock.calls[1]);
    expect(collector.collect.mock.calls[1][1]).toEqual({ retrying: true });

    collector.nextRetry = undefined;
    await service.runScheduled();
    const calls = collector.collect.mock.calls.length;
    await new Promise(resolve => {
      setTimeout(resolve, 600);
    });
    expect(collector.collect).toHaveBeenCalledTimes(calls);

    collector.nextRetry = Date.now();
    await service.runScheduled();
    await service.stop();
    await new Promise(resolve => {
      setTimeout(resolve, 600);
    });
    expect(collector.collect).toHaveBeenCalledTimes(calls + 1);
  });

  it('makes one collection for a wish, however many beats it takes, and another for one that comes meanwhile', async () => {
    const lease = leaseOf();
    let finish = () => {};
    const collector = collectorOf(async () => {});
    const service = serviceOf(collector, lease);
    await service.start();
    collector.collect.mockClear();
    collector.collect.mockImplementation(
      () =>
        new Promise<void>(resolve => {
          finish = resolve;
        }),
    );
    lease.wishes.mockResolvedValue({ wanted: 1, done: 0 });
    await eventually(async () => collector.collect.mock.calls[0]);
    const beats = lease.beat.mock.calls.length;
    await eventually(async () =>
      lease.beat.mock.calls.length > beats + 4 ? true : undefined,
    );
    lease.wishes.mockResolvedValue({ wanted: 2, done: 1 });
    finish();
    await eventually(async () => collector.collect.mock.calls[1]);
    lease.wishes.mockResolvedValue({ wanted: 2, done: 2 });
    finish();
    await eventually(async () => lease.fulfilled.mock.calls[1]);
    expect(lease.fulfilled.mock.calls).toEqual([[1], [2]]);
    expect(collector.collect).toHaveBeenCalledTimes(2);
    await service.stop();
  });

  it('does not try a wish again with every beat when collecting fails', async () => {
    const lease = leaseOf();
    const collector = collectorOf(async () => {});
    const service = serviceOf(collector, lease);
    await service.start();
    collector.collect.mockClear();
    collector.collect.mockRejectedValue(new Error('no database'));
    lease.wishes.mockResolvedValue({ wanted: 1, done: 0 });
    await eventually(async () => collector.collect.mock.calls[0]);
    const beats = lease.beat.mock.calls.length;
    await eventually(async () =>
      lease.beat.mock.calls.length > beats + 4 ? true : undefined,
    );
    expect(collector.collect).toHaveBeenCalledTimes(1);
    expect(lease.fulfilled).not.toHaveBeenCalled();
    await service.stop();
  });
});
