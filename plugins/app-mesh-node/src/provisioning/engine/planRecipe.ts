import { isError, stringifyError } from '@backstage/errors';
import type { Plan, PlanStep } from '@crossmesh/plugin-app-mesh-common';
import type {
  Gate,
  Observation,
  ProvisioningContext,
  Recipe,
  Step,
} from './types';
import { withRetry } from './withRetry';

async function planGate(
  gate: Gate,
  context: ProvisioningContext,
): Promise<PlanStep> {
  const { id, title, accountId, region } = gate;
  const header = {
    id,
    title: `check that ${title}`,
    accountId,
    region,
    after: [],
  };
  try {
    await withRetry(context.signal, () => gate.check(context));
    return { ...header, verdict: 'nothing-to-do' };
  } catch (error) {
    context.signal.throwIfAborted();
    return {
      ...header,
      verdict: 'blocked',
      reason: isError(error) ? error.message : stringifyError(error),
    };
  }
}

/**
 * What a recipe would do now: every gate and step with its verdict. It is the observing half of the code
 * that runs the recipe, and writes nothing.
 *
 * @public
 */
export async function planRecipe(
  recipe: Recipe,
  context: ProvisioningContext,
): Promise<Plan> {
  const gates = await Promise.all(
    recipe.gates.map(gate => planGate(gate, context)),
  );
  const planned: PlanStep[] = [];

  const observe = async (step: Step): Promise<Observation> => {
    try {
      return await withRetry(context.signal, () => step.observe(context));
    } catch (error) {
      context.signal.throwIfAborted();
      // What cannot be seen yet because an earlier step has to make it visible is no failure.
      const before = planned.filter(
        ({ id, verdict }) =>
          step.after.includes(id) && verdict !== 'nothing-to-do',
      );
      return before.length > 0
        ? {
            verdict: 'wait',
            reason: `it shows after: ${before
              .map(({ title }) => title)
              .join(', ')}`,
          }
        : {
            verdict: 'blocked',
            reason: isError(error) ? error.message : stringifyError(error),
          };
    }
  };

  for (const step of recipe.steps) {
    const { id, title, accountId, region, after } = step;
    const found = await observe(step);
    planned.push({ id, title, accountId, region, after: [...after], ...found });
  }
  return { recipe: recipe.name, steps: [...gates, ...planned] };
}
