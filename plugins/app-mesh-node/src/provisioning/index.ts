export { planRecipe, runRecipe } from './engine';
export type {
  Gate,
  Observation,
  ProvisioningContext,
  Recipe,
  Step,
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
  OnboardServiceOptions,
  ShareMeshOptions,
} from './recipes';
export type { ServiceProtocol } from './service';
