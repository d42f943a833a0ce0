import type { ProvisioningContext, Recipe } from './types';

/** The recipe with all its gates and steps. */
export function expandRecipe(
  recipe: Recipe,
  context: ProvisioningContext,
): Recipe {
  const { expand, gates, steps } = recipe;
  if (!expand) {
    return recipe;
  }
  const more = expand(context);
  return {
    ...recipe,
    gates: [...gates, ...more.gates],
    steps: [...steps, ...more.steps],
  };
}
