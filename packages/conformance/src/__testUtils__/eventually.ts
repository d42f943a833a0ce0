import { setTimeout as sleep } from 'node:timers/promises';

/** Tries again until what is asserted holds; the last failure after 15 seconds. */
export async function eventually<T>(assert: () => Promise<T>): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return await assert();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await sleep(40);
    }
  }
}
