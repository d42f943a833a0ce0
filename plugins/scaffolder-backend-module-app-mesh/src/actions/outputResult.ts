import type { Plan } from '@crossmesh/plugin-app-mesh-common';
import type { RecipeResult } from '../recipes';

/**
 * Hands out what a recipe came to, as far as it came to something.
 *
 * @param names - outputs that the action's schema declares beside the plan
 */
export function outputResult<Name extends string>(
  ctx: { output(name: Name | 'plan', value: string | Plan): void },
  { outputs, plan }: RecipeResult,
  names: Name[],
): void {
  for (const name of names) {
    const value = outputs[name];
    if (value !== undefined) {
      ctx.output(name, value);
    }
  }
  if (plan) {
    ctx.output('plan', plan);
  }
}
