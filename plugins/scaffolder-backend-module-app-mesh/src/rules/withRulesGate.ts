import { expandRecipe, type Recipe } from '@crossmesh/plugin-app-mesh-node';
import { rulesGate, type RulesGateOptions } from './rulesGate';

/** The same recipe, with the rules as its last gate: in a plan and in a run alike. */
export function withRulesGate(
  recipe: Recipe,
  options: Omit<RulesGateOptions, 'steps'>,
): Recipe {
  return {
    ...recipe,
    gates: [],
    steps: [],
    expand(context) {
      const { gates, steps } = expandRecipe(recipe, context);
      return { gates: [...gates, rulesGate({ ...options, steps })], steps };
    },
  };
}
