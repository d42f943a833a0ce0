import { bounded } from './bounded';

const WHAT = 'Collecting all meshes';

function never(): Promise<void> {
  return new Promise(() => {});
}

describe('bounded', () => {
  it('hands on how it ended', async () => {
    const limits = { signals: [], milliseconds: 1000, what: WHAT };
    await expect(bounded(async () => {}, limits)).resolves.toBeUndefined();
    await expect(
      bounded(async () => {
        throw new Error('broken');
      }, limits),
    ).rejects.toThrow('broken');
  });

  it('waits no longer than it may, and tells what is running', async () => {
    let signal: AbortSignal | undefined;
    await expect(
      bounded(
        given => {
          signal = given;
          return never();
        },
        { signals: [], milliseconds: 20, what: WHAT },
      ),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(`${WHAT} took longer than 0.02 s`),
    });
    expect(signal?.aborted).toBe(true);
  });

  it('ends at once when it is to stop, and does not begin after that', async () => {
    const stop = new AbortController();
    const limits = {
      signals: [stop.signal],
      milliseconds: 60_000,
      what: WHAT,
    };
    const running = bounded(never, limits);
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    const run = jest.fn(never);
    await expect(bounded(run, limits)).rejects.toThrow('stopped');
    expect(run).not.toHaveBeenCalled();
  });
});
