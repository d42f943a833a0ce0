export { RecipeRunner } from './RecipeRunner';
export { readSettings } from './readSettings';
export type { ActionRun, RecipeResult } from './types';
