import { waitUntil, type Look } from './waitUntil';

function waiting(overrides: Partial<Parameters<typeof waitUntil>[1]> = {}) {
  return {
    what: 'in account a (1), r to see the mesh',
    timeout: 60,
    signal: new AbortController().signal,
    polling: { first: 5, longest: 10 },
    ...overrides,
  };
}

describe('waitUntil', () => {
  it('looks until there is a value', async () => {
    const looks: Look<string>[] = [
      { missing: 'nothing' },
      { missing: 'still nothing' },
      { value: 'there' },
    ];
    const onMissing = jest.fn();
    await expect(
      waitUntil(
        async () => looks.shift() ?? { value: 'none' },
        waiting({ onMissing }),
      ),
    ).resolves.toBe('there');
    expect(onMissing.mock.calls.map(([missing]) => missing)).toEqual([
      'nothing',
      'still nothing',
    ]);
  });

  it('names what it waited for, what is missing, and why, when time is up', async () => {
    await expect(
      waitUntil(
        async () => ({ missing: 'it is not active' }),
        waiting({ timeout: 20, explain: async () => 'AccessDenied.' }),
      ),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'Waited 0 s in account a (1), r to see the mesh: it is not active (AccessDenied); mend that and run again.',
    });
  });

  it('stops in the middle of a pause', async () => {
    const stop = new AbortController();
    const start = performance.now();
    setTimeout(() => stop.abort(), 20);
    await expect(
      waitUntil(
        async () => ({ missing: 'x' }),
        waiting({
          timeout: 60_000,
          signal: stop.signal,
          polling: { first: 30_000, longest: 30_000 },
        }),
      ),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
