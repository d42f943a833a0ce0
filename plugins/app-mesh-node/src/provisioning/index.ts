export type { ClusterResource } from './cluster';
export { WriteBudget, expandRecipe, planRecipe, runRecipe } from './engine';
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
  exposeGatewayRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
  shiftRouteRecipe,
} from './recipes';
export type {
  CreateMeshOptions,
  JoinMeshOptions,
  ShareMeshOptions,
} from './recipes';
export type {
  BackendOption,
  FurtherPlacement,
  OnboardServiceOptions,
  RetryPolicy,
  ServiceProtocol,
  ServiceSettings,
} from './service';
export type {
  ExposeGatewayOptions,
  GatewayProtocol,
  GatewayRouteOption,
} from './gateway';
export type { ShiftRouteOptions } from './shift';
export { renderRecipes } from './render';
export type { RenderedFile } from './render';
export {
  leaveMeshRecipe,
  offboardServiceRecipe,
  retireMeshRecipe,
  unshareMeshRecipe,
} from './recipes';
export type {
  LeaveMeshOptions,
  OffboardServiceOptions,
  RetireMeshOptions,
  UnshareMeshOptions,
} from './recipes';
