import { isError } from '@backstage/errors';
import { CallLimit } from './CallLimit';
import { place } from './place';
import { runStep } from './runStep';
import type { ProvisioningContext, Recipe } from './types';

const DEADLINE_MILLISECONDS = 60_000;

/**
 * Runs what a recipe has for the case that it failed or was stopped, under a signal of its own: the run's
 * may be what stopped it. What happens here never hides why the run failed.
 */
export async function takeBack(
  recipe: Recipe,
  context: ProvisioningContext,
): Promise<void> {
  const step = recipe.onFailure;
  if (!step) {
    return;
  }
  const signal = AbortSignal.timeout(DEADLINE_MILLISECONDS);
  const where = place(context.accounts, step);
  try {
    const { outcome } = await runStep(step, {
      recipe: recipe.name,
      context: { ...context, signal },
      limit: CallLimit.create({ ...context, signal }),
    });
    context.logger.warn(`${where}: ${outcome}`);
  } catch (error) {
    context.logger.warn(
      `${where}: could not ${step.title}: ${
        isError(error) ? error.message : error
      }`,
    );
  }
}
