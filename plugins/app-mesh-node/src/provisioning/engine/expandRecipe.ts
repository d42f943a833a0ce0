import type { ProvisioningContext, Recipe } from './types';

/**
 * The recipe with all its gates and steps, those included that depend on what is configured.
 *
 * @public
 */
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
