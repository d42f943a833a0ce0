export { createMeshRecipe } from './createMeshRecipe';
export type { CreateMeshOptions } from './createMeshRecipe';
export { joinMeshRecipe } from './joinMeshRecipe';
export type { JoinMeshOptions } from './joinMeshRecipe';
export { onboardServiceRecipe } from './onboardServiceRecipe';
export { shareMeshRecipe } from './shareMeshRecipe';
export type { ShareMeshOptions } from './shareMeshRecipe';
