import { allOfYelb } from '../../src/provisioning/__testUtils__/allOfYelb';
import {
  runRecipe,
  type ProvisioningContext,
  type Recipe,
} from '../../src/provisioning/engine';
import { CREATE } from '../../src/provisioning/__fixtures__/yelb';
import { retireMeshRecipe } from '../../src/provisioning/recipes';
import type { Scenario } from './types';

/** What has to be there before the scenario starts. */
export async function prepareScenario(
  scenario: Scenario,
  context: ProvisioningContext,
): Promise<void> {
  if (scenario === 'clean-up') {
    for (const recipe of allOfYelb()) {
      await runRecipe(recipe, context);
    }
  }
}

/** Takes back all that the recipes of Yelb make. */
export function retireYelb(): Recipe {
  return retireMeshRecipe({
    accountId: CREATE.accountId,
    region: CREATE.region,
    meshName: CREATE.meshName,
  });
}

/** The scenario's recipes, in order. */
export function recipesOf(scenario: Scenario): Recipe[] {
  return scenario === 'provisioning' ? allOfYelb() : [retireYelb()];
}
