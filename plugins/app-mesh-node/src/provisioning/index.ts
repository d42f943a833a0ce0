export { planRecipe, runRecipe } from './engine';
export type {
  Gate,
  Observation,
  ProvisioningContext,
  Recipe,
  Step,
  StepAct,
} from './engine';
export {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from './recipes';
export type {
  CreateMeshOptions,
  JoinMeshOptions,
  ShareMeshOptions,
} from './recipes';
export type { OnboardServiceOptions, ServiceProtocol } from './service';
