import { setMaxListeners } from 'node:events';
import { AbortError } from './AbortError';
import { CallLimit } from './CallLimit';
import { expandRecipe } from './expandRecipe';
import { observeRecipe } from './observeRecipe';
import { StepScheduler } from './StepScheduler';
import { takeBack } from './takeBack';
import { takeUp } from './takeUp';
import type { ProvisioningContext, Recipe } from './types';
import { WriteBudget } from './WriteBudget';

/**
 * Reaches a recipe's goal: checks its gates and observes its steps, and only if none is blocked runs the
 * steps, side by side where none waits for another. A second run goes on where the first stopped; after
 * a complete one it writes nothing.
 *
 * @returns the recipe's outputs
 * @throws what the first gate or step in the way says, with nothing written; or what the first step that
 * failed says, with its name
 * @public
 */
export async function runRecipe(
  given: Recipe,
  context: ProvisioningContext,
): Promise<{ outputs: Record<string, string> }> {
  const failure = new AbortController();
  const signal = AbortSignal.any([context.signal, failure.signal]);
  // Every waiting step and every call in progress listens.
  setMaxListeners(0, signal);
  const inner = {
    ...context,
    signal,
    run: {},
    budget: context.budget ?? WriteBudget.create(),
  };
  const recipe = expandRecipe(given, inner);
  const limit = CallLimit.create(inner);
  const scheduler = StepScheduler.create({
    recipe,
    context: inner,
    limit,
    failure,
  });
  try {
    const findings = await observeRecipe(recipe, inner, limit);
    if (findings.obstacles.length > 0) {
      throw findings.obstacles[0];
    }
    await scheduler.run(findings);
    context.signal.throwIfAborted();
    return { outputs: await limit.read(() => recipe.outputs(inner)) };
  } catch (error) {
    await takeBack(recipe, context);
    if (context.signal.aborted) {
      throw new AbortError(
        `Stopped after ${scheduler.finished} of ${
          recipe.steps.length
        } steps of "${recipe.title}"; ${takeUp(recipe)}.`,
      );
    }
    throw error;
  }
}
