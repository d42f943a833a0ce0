import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { pause } from './pause';
import { place } from './place';
import type { ProvisioningContext, Step } from './types';
import { withRetry } from './withRetry';

const DEFAULT_WAITS = { timeoutSeconds: 180, pollMilliseconds: 250 };
const SLOWEST_POLL_MILLISECONDS = 5000;

/**
 * Observes until there is nothing left to do.
 *
 * @throws ConflictError if the step turns out to be blocked; ServiceUnavailableError if the time is up
 */
export async function waitForStep(
  step: Step,
  context: ProvisioningContext,
): Promise<void> {
  const { timeoutSeconds, pollMilliseconds } = context.waits ?? DEFAULT_WAITS;
  const deadline = Date.now() + timeoutSeconds * 1000;
  let poll = pollMilliseconds;
  for (;;) {
    const found = await withRetry(context.signal, () => step.observe(context));
    if (found.verdict === 'nothing-to-do') {
      return;
    }
    if (found.verdict === 'blocked') {
      throw new ConflictError(found.reason);
    }
    if (Date.now() + poll > deadline) {
      const why =
        (await step.explain?.(context)) ??
        (found.verdict === 'wait' ? found.reason : 'it is not as wanted yet');
      throw new ServiceUnavailableError(
        `Waited ${timeoutSeconds} s in ${place(context.accounts, step)} to ${
          step.title
        }: ${why.replace(
          /[.\s]+$/,
          '',
        )}; mend that and run again, which goes on from here.`,
      );
    }
    await pause(poll, context.signal);
    poll = Math.min(poll * 1.5, SLOWEST_POLL_MILLISECONDS);
  }
}
