import {
  APPSERVER,
  CREATE,
  JOIN,
  REDIS,
  SHARE,
  UI,
  deployment,
  service,
} from '../../src/provisioning/__fixtures__/yelb';
import type { Recipe } from '../../src/provisioning/engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from '../../src/provisioning/recipes';

export const DB = {
  ...REDIS,
  entityRef: 'component:default/yelb-db',
  serviceName: 'yelb-db',
  port: 5432,
  manifests: [deployment('yelb-db', 5432), service('yelb-db', 5432)],
};

/** Recipes that may run at the same time stand together. */
export function yelbInStages(): Recipe[][] {
  return [
    [createMeshRecipe(CREATE)],
    [shareMeshRecipe(SHARE)],
    [joinMeshRecipe(JOIN)],
    [onboardServiceRecipe(REDIS), onboardServiceRecipe(DB)],
    [
      onboardServiceRecipe({
        ...APPSERVER,
        backends: ['yelb-db', 'redis-server'],
      }),
    ],
    [onboardServiceRecipe(UI)],
  ];
}
