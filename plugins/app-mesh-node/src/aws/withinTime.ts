import { setTimeout as sleep } from 'node:timers/promises';

/** That something took too long, as the network says it. */
class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'ETIMEDOUT';
}

/**
 * What something gives, unless it takes longer than so many milliseconds.
 *
 * @throws TimeoutError with the code `ETIMEDOUT` if it does; what is running is left to itself
 */
export async function withinTime<T>(
  milliseconds: number,
  run: () => Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: done.signal }).then(
    () => {
      throw new TimeoutError(`No answer within ${milliseconds} ms`);
    },
  );
  try {
    return await Promise.race([run(), late]);
  } finally {
    done.abort();
  }
}
