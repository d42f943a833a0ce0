import { runRecipe } from '../../src/provisioning/engine';
import { startEstate } from '../../src/provisioning/__testUtils__/startEstate';
import { callPoints } from './callPoints';
import { readWorld } from './readWorld';
import { prepareScenario, recipesOf } from './scenarios';
import type { CallPoint, Scenario } from './types';

/** A scenario with nothing in its way: its remote calls, and what it leaves. */
export async function undisturbed(
  scenario: Scenario,
): Promise<{ points: CallPoint[]; before: string[]; after: string[] }> {
  const { context, sandbox, stop } = await startEstate();
  try {
    const before = await readWorld(context);
    await prepareScenario(scenario, context);
    sandbox.log.clear();
    for (const recipe of recipesOf(scenario)) {
      await runRecipe(recipe, context);
    }
    const points = callPoints(
      sandbox.log.list({ notPrincipal: 'appmesh-controller' }),
    );
    return { points, before, after: await readWorld(context) };
  } finally {
    await stop();
  }
}
