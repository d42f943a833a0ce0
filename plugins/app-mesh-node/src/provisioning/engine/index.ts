export { clientToken } from './clientToken';
export { place } from './place';
export { planRecipe } from './planRecipe';
export { runRecipe } from './runRecipe';
export type {
  Gate,
  Observation,
  ProvisioningContext,
  Recipe,
  Step,
  StepAct,
} from './types';
