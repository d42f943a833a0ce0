import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is there; an assertion that throws counts as not yet. */
export async function waitFor<T>(
  ask: () => Promise<T>,
  milliseconds: number = 4_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await sleep(10);
    }
  }
}
