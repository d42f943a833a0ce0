import { setTimeout as sleep } from 'node:timers/promises';

/** @throws AbortError as soon as the signal aborts */
export async function pause(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  await sleep(milliseconds, undefined, { signal });
}
