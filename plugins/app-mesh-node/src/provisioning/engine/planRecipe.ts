import type { Plan } from '@crossmesh/plugin-app-mesh-common';
import { CallLimit } from './CallLimit';
import { expandRecipe } from './expandRecipe';
import { observeRecipe } from './observeRecipe';
import type { ProvisioningContext, Recipe } from './types';

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
  const inner = { ...context, run: {} };
  const { plan } = await observeRecipe(
    expandRecipe(recipe, inner),
    inner,
    CallLimit.create(inner),
  );
  return plan;
}
