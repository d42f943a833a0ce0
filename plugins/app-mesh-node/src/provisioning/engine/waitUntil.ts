import { ServiceUnavailableError } from '@backstage/errors';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a look at what is waited for gave: the awaited value, or what is still missing, as a clause. */
export type Look<T> = { value: T } | { missing: string };

const GROWTH = 1.6;
const JITTER = 0.2;

/**
 * Looks again and again, less and less often, until there is a value.
 *
 * @throws ServiceUnavailableError if time is up; the message names what was waited for, what is missing and why
 * @throws the signal's reason if it is aborted
 */
export async function waitUntil<T>(
  look: () => Promise<Look<T>>,
  options: {
    /** What is waited for, after "Waited 5 s", with its place. */
    what: string;
    /** Milliseconds. */
    timeout: number;
    signal: AbortSignal;
    polling: { first: number; longest: number };
    /** Called when time is up, for the cause. */
    explain?: () => Promise<string | undefined>;
    /** Called after every look that found something missing, with the milliseconds waited so far. */
    onMissing?: (missing: string, waited: number) => void;
  },
): Promise<T> {
  const { explain, onMissing, polling, signal, timeout, what } = options;
  const start = performance.now();
  let pause = polling.first;
  for (;;) {
    signal.throwIfAborted();
    const found = await look();
    if ('value' in found) {
      return found.value;
    }
    const waited = performance.now() - start;
    onMissing?.(found.missing, waited);
    if (waited >= timeout) {
      const cause = (await explain?.())?.replace(/[.\s]+$/, '');
      throw new ServiceUnavailableError(
        `Waited ${Math.round(timeout / 1000)} s ${what}: ${found.missing}${
          cause ? ` (${cause})` : ''
        }; mend that and run again.`,
      );
    }
    const jittered = pause * (1 + JITTER * (Math.random() - 0.5));
    await sleep(Math.min(jittered, timeout - waited), undefined, { signal });
    pause = Math.min(pause * GROWTH, polling.longest);
  }
}
