import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE = 1000;

/**
 * Looks at once, and then once a second until there is something.
 *
 * @param deadline - by the clock of `performance.now()`
 * @returns what was found, or undefined if time is up
 * @throws the signal's reason if it is aborted
 */
export async function pollUntil<T>(
  look: () => Promise<T | undefined>,
  options: { deadline: number; signal?: AbortSignal },
): Promise<T | undefined> {
  const { deadline, signal } = options;
  for (;;) {
    signal?.throwIfAborted();
    const found = await look();
    const left = deadline - performance.now();
    if (found !== undefined || left <= 0) {
      return found;
    }
    await sleep(Math.min(PAUSE, left), undefined, { signal });
  }
}
