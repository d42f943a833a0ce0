import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Does something until a signal aborts or so much time has passed. Whatever it is waiting for then, this
 * waits no longer.
 *
 * @param run - is to write nothing more once its signal has aborted
 * @param limits - `what` names it in the sentence that says it took too long
 * @throws ServiceUnavailableError if it took too long; the signal's reason if that aborted
 */
export async function bounded(
  run: (signal: AbortSignal) => Promise<void>,
  limits: { signals: AbortSignal[]; milliseconds: number; what: string },
): Promise<void> {
  const { milliseconds, signals, what } = limits;
  const late = new AbortController();
  const timer = setTimeout(
    () =>
      late.abort(
        new ServiceUnavailableError(
          `${what} took longer than ${
            milliseconds / 1000
          } s and was given up; try again, and look in the list of accounts for what does not answer.`,
        ),
      ),
    milliseconds,
  );
  const signal = AbortSignal.any([...signals, late.signal]);
  try {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), {
        once: true,
      });
      run(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}
