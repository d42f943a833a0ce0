export { clientToken } from './clientToken';
export { expandRecipe } from './expandRecipe';
export { oncePerRun } from './oncePerRun';
export { place } from './place';
export { planRecipe } from './planRecipe';
export { runRecipe } from './runRecipe';
export { WriteBudget } from './WriteBudget';
export type {
  Gate,
  Observation,
  ProvisioningContext,
  Recipe,
  Step,
  StepAct,
} from './types';
