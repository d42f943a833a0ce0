import {
  APPSERVER,
  CREATE,
  JOIN,
  REDIS,
  SHARE,
  UI,
} from '../__fixtures__/yelb';
import type { Recipe } from '../engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from '../recipes';

/** The recipes of the whole tutorial, in order. */
export function allOfYelb(): Recipe[] {
  return [
    createMeshRecipe(CREATE),
    shareMeshRecipe(SHARE),
    joinMeshRecipe(JOIN),
    onboardServiceRecipe(REDIS),
    onboardServiceRecipe(APPSERVER),
    onboardServiceRecipe(UI),
  ];
}
