import { createDeferred, type DeferredPromise } from '@backstage/types';
import { CollectionRunner } from './CollectionRunner';

function setUp() {
  const started: DeferredPromise<void>[] = [];
  const runner = CollectionRunner.create(async () => {
    const deferred = createDeferred<void>();
    started.push(deferred);
    await deferred;
  });
  return { runner, started };
}

describe('CollectionRunner', () => {
  it('joins a collection that runs', async () => {
    const { runner, started } = setUp();
    const first = runner.run();
    const second = runner.run();
    expect(started).toHaveLength(1);
    started[0].resolve();
    await Promise.all([first, second]);
    const third = runner.run();
    expect(started).toHaveLength(2);
    started[1].resolve();
    await third;
  });

  it('follows a running collection with one more for all who ask, even if it fails', async () => {
    const { runner, started } = setUp();
    const first = runner.run();
    const afresh = [runner.runAfresh(), runner.runAfresh()];
    expect(started).toHaveLength(1);
    started[0].reject(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    expect(started).toHaveLength(2);
    started[1].resolve();
    await Promise.all(afresh);
    expect(started).toHaveLength(2);
  });

  it('collects at once when nothing runs', async () => {
    const { runner, started } = setUp();
    const run = runner.runAfresh();
    expect(started).toHaveLength(1);
    started[0].resolve();
    await expect(run).resolves.toBeUndefined();
  });

  it('does not let a retry, which reads little, stand for a collection', async () => {
    const { runner, started } = setUp();
    const retry = runner.run(undefined, { retrying: true });
    const again = runner.run(undefined, { retrying: true });
    const whole = runner.run(undefined, { scheduled: true });
    expect(started).toHaveLength(1);
    started[0].reject(new Error('broken'));
    await expect(retry).rejects.toThrow('broken');
    await expect(again).rejects.toThrow('broken');
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    expect(started).toHaveLength(2);
    const joined = runner.run(undefined, { retrying: true });
    expect(started).toHaveLength(2);
    started[1].resolve();
    await Promise.all([whole, joined]);
  });
});
