import { isError } from '@backstage/errors';
import { pause } from './pause';

const ATTEMPTS = 4;
const FIRST_PAUSE_MILLISECONDS = 300;

/** What AWS and Kubernetes clients make of 429, 5xx and a lost connection. */
function mayPass(error: unknown): boolean {
  return isError(error) && error.name === 'ServiceUnavailableError';
}

/**
 * Tries again, after pauses with full jitter below a ceiling that doubles, what failed because a service was
 * throttling or away. Every other error is thrown at once.
 *
 * @param firstPause - the first pause's ceiling in milliseconds
 */
export async function withRetry<T>(
  signal: AbortSignal,
  attempt: () => Promise<T>,
  firstPause: number = FIRST_PAUSE_MILLISECONDS,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error) || tried === ATTEMPTS) {
        throw error;
      }
      await pause(firstPause * 2 ** (tried - 1) * Math.random(), signal);
    }
  }
}
