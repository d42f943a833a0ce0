import { AbortError } from './AbortError';
import { checkGates } from './checkGates';
import { place } from './place';
import { runStep } from './runStep';
import type { ProvisioningContext, Recipe, Step } from './types';

/** How many steps run at the same time. */
const SIDE_BY_SIDE = 6;

/**
 * Reaches a recipe's goal: checks its gates, then runs its steps, side by side where none waits for
 * another. A second run goes on where the first stopped; after a complete one it writes nothing.
 *
 * @returns the recipe's outputs
 * @throws what the first failing gate or step throws; nothing was written if it was a gate
 * @public
 */
export async function runRecipe(
  recipe: Recipe,
  context: ProvisioningContext,
): Promise<{ outputs: Record<string, string> }> {
  await checkGates(recipe, context);

  const failure = new AbortController();
  const signal = AbortSignal.any([context.signal, failure.signal]);
  const waiting = new Set(recipe.steps);
  const done = new Set<string>();
  const running = new Set<Promise<void>>();
  let failed: { error: unknown } | undefined;

  const run = async (step: Step) => {
    try {
      const outcome = await runStep(step, { ...context, signal });
      done.add(step.id);
      context.logger.info(
        `${done.size}/${recipe.steps.length} ${place(
          context.accounts,
          step,
        )}: ${step.title} – ${outcome}`,
      );
    } catch (error) {
      // The others stop because this one failed; theirs is not the error to tell.
      if (!failed) {
        failed = { error };
        failure.abort();
        context.logger.warn(
          `${place(context.accounts, step)}: could not ${
            step.title
          }; a second run goes on from here`,
        );
      }
    }
  };

  for (;;) {
    for (const step of waiting) {
      const ready = step.after.every(id => done.has(id));
      if (signal.aborted || running.size >= SIDE_BY_SIDE) {
        break;
      }
      if (ready) {
        waiting.delete(step);
        const settled: Promise<void> = run(step).finally(() =>
          running.delete(settled),
        );
        running.add(settled);
      }
    }
    if (running.size === 0) {
      break;
    }
    await Promise.race(running);
  }

  if (context.signal.aborted) {
    throw new AbortError(
      `Stopped after ${done.size} of ${recipe.steps.length} steps of "${recipe.title}"; run it again to go on.`,
    );
  }
  if (failed) {
    throw failed.error;
  }
  return { outputs: await recipe.outputs(context) };
}
