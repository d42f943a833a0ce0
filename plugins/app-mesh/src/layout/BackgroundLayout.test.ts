import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import { largeMesh } from '../__fixtures__/largeMesh';
import { FakeWorker } from '../__testUtils__/FakeWorker';
import { BackgroundLayout } from './BackgroundLayout';
import { layoutJob } from './layoutJob';
import type { LayoutJob } from './types';

const SIZE: LayoutSize = { width: 100, height: 40 };

function job(services: number): LayoutJob {
  const { graph } = largeMesh(services);
  return { graph, sizes: graph.nodes.map(() => SIZE) };
}

const start = () => new FakeWorker() as unknown as Worker;
const never = new AbortController().signal;
const settled = () => new Promise(resolve => setTimeout(resolve));

describe('BackgroundLayout', () => {
  const { Worker } = globalThis;

  beforeEach(() => {
    FakeWorker.started.length = 0;
    globalThis.Worker = FakeWorker as unknown as typeof Worker;
  });

  afterEach(() => {
    globalThis.Worker = Worker;
  });

  it('hands out what a worker makes of plain data, one job after the other', async () => {
    const background = new BackgroundLayout(start);
    const first = background.layout(job(3), never);
    const second = background.layout(job(4), never);
    await settled();
    const [worker] = FakeWorker.started;
    expect(worker.jobs).toHaveLength(1);
    worker.answer();
    expect(await first).toEqual(layoutJob(job(3)));
    await settled();
    worker.answer();
    expect(await second).toEqual(layoutJob(job(4)));
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('ends a worker that is busy with what is no longer wanted', async () => {
    const background = new BackgroundLayout(start);
    const controller = new AbortController();
    const unwanted = background.layout(job(3), controller.signal);
    await settled();
    const next = background.layout(job(4), never);
    controller.abort(new Error('gone'));
    await expect(unwanted).rejects.toThrow('gone');
    await settled();
    const [before, after] = FakeWorker.started;
    expect(before.isTerminated).toBe(true);
    after.answer();
    expect(await next).toEqual(layoutJob(job(4)));
  });

  it('does not even begin what is given up while it waits', async () => {
    const background = new BackgroundLayout(start);
    const controller = new AbortController();
    const first = background.layout(job(3), never);
    const unwanted = background.layout(job(4), controller.signal);
    controller.abort(new Error('gone'));
    await settled();
    FakeWorker.started[0].answer();
    await first;
    await expect(unwanted).rejects.toThrow('gone');
    expect(FakeWorker.started[0].jobs).toHaveLength(1);
  });

  it('passes on why a layout failed, and goes on', async () => {
    const background = new BackgroundLayout(start);
    const failing = background.layout(job(3), never);
    await settled();
    FakeWorker.started[0].answer({ error: 'too deep' });
    await expect(failing).rejects.toThrow('too deep');
    const next = background.layout(job(3), never);
    await settled();
    FakeWorker.started[0].answer();
    expect(await next).toEqual(layoutJob(job(3)));
  });

  it.each([
    [
      'may not be started',
      () => {
        throw new Error('SecurityError');
      },
    ],
    ['cannot load its script', start],
  ])('lays out in the page where a worker %s', async (_, begin) => {
    const background = new BackgroundLayout(begin);
    const layout = background.layout(job(3), never);
    await settled();
    FakeWorker.started[0]?.fail();
    expect(await layout).toEqual(layoutJob(job(3)));
    const { length } = FakeWorker.started;
    expect(await background.layout(job(4), never)).toEqual(layoutJob(job(4)));
    expect(FakeWorker.started).toHaveLength(length);
  });

  it('lays out in the page where there are no workers', async () => {
    Reflect.deleteProperty(globalThis, 'Worker');
    const background = new BackgroundLayout(start);
    expect(await background.layout(job(3), never)).toEqual(layoutJob(job(3)));
    expect(FakeWorker.started).toHaveLength(0);
  });
});
