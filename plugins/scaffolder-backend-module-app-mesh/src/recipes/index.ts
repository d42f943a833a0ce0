export { RecipeRunner } from './RecipeRunner';
export type { ActionRun, RecipeResult } from './types';
