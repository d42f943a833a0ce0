import { isError } from '@backstage/errors';
import { pause } from './pause';

const ATTEMPTS = 4;
const FIRST_PAUSE_MILLISECONDS = 300;

function mayPass(error: unknown): boolean {
  return isError(error) && error.name === 'ServiceUnavailableError';
}

/**
 * Tries again, after growing pauses with jitter, what failed because a service was throttling or away.
 * Every other error is thrown at once.
 */
export async function withRetry<T>(
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error) || tried === ATTEMPTS) {
        throw error;
      }
      const ceiling = FIRST_PAUSE_MILLISECONDS * 2 ** (tried - 1);
      await pause(ceiling * (0.5 + Math.random() / 2), signal);
    }
  }
}
