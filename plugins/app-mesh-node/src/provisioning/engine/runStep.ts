import { ConflictError, isError } from '@backstage/errors';
import type { Observation, ProvisioningContext, Step } from './types';
import { waitForStep } from './waitForStep';
import { withRetry } from './withRetry';

/** Whether the step was already as wanted, and if not, what was done. */
export type StepOutcome = 'nothing to do' | 'done';

async function actOn(
  step: Step,
  found: Observation,
  context: ProvisioningContext,
): Promise<void> {
  try {
    await step.act?.(context, found);
  } catch (error) {
    // The write may have taken effect although its answer got lost, or another run may have been first.
    const repeatable =
      isError(error) &&
      ['ServiceUnavailableError', 'ConflictError', 'InputError'].includes(
        error.name,
      );
    const now = repeatable ? await step.observe(context) : found;
    const done = repeatable && ['nothing-to-do', 'wait'].includes(now.verdict);
    if (!done) {
      throw error;
    }
  }
}

/**
 * Brings one thing about: nothing is called if it is as wanted; else it acts, and verifies by observing
 * again within a bounded wait.
 *
 * @throws ConflictError if the step is blocked, and what its calls throw
 */
export async function runStep(
  step: Step,
  context: ProvisioningContext,
): Promise<StepOutcome> {
  const found = await withRetry(context.signal, () => step.observe(context));
  switch (found.verdict) {
    case 'nothing-to-do':
      return 'nothing to do';
    case 'blocked':
      throw new ConflictError(found.reason);
    case 'wait':
      break;
    default:
      context.signal.throwIfAborted();
      await withRetry(context.signal, () => actOn(step, found, context));
  }
  await waitForStep(step, context);
  return 'done';
}
