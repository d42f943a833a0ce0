import type { Pace } from './paced';

/**
 * Does something that takes several calls at once; as soon as it fails, no more of them are made.
 *
 * @param run - is given the pace to make its calls at
 */
export async function together<P extends Pace, T>(
  pace: P,
  run: (pace: P) => Promise<T>,
): Promise<T> {
  const failed = new AbortController();
  const signal = AbortSignal.any([
    failed.signal,
    ...(pace.signal ? [pace.signal] : []),
  ]);
  try {
    return await run({ ...pace, signal });
  } catch (error) {
    failed.abort();
    throw error;
  }
}
