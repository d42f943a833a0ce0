import { toError } from '@backstage/errors';
import { runRecipe, type Recipe } from '../../src/provisioning/engine';
import { pause } from '../../src/provisioning/engine/pause';
import { startEstate } from '../../src/provisioning/__testUtils__/startEstate';
import { writesOf } from '../../src/provisioning/__testUtils__/writesOf';
import { faultOf } from './faultOf';
import { readWorld } from './readWorld';
import { prepareScenario, recipesOf, retireYelb } from './scenarios';
import type { FaultCase, FaultEnds, FaultOutcome } from './types';

const SETTLING_MILLISECONDS = 5_000;

type Estate = Awaited<ReturnType<typeof startEstate>>;

function difference(seen: string[], expected: string[]): string[] {
  const rest = [...expected];
  const added: string[] = [];
  for (const line of seen) {
    const at = rest.indexOf(line);
    if (at < 0) {
      added.push(`+ ${line}`);
    } else {
      rest.splice(at, 1);
    }
  }
  return [...added, ...rest.map(line => `- ${line}`)];
}

/** The controllers go on for a moment after the last step has seen what it waits for. */
async function differenceWhenSettled(
  { context }: Estate,
  expected: string[],
): Promise<string[]> {
  const end = Date.now() + SETTLING_MILLISECONDS;
  for (;;) {
    const found = difference(await readWorld(context), expected);
    if (found.length === 0 || Date.now() > end) {
      return found;
    }
    await pause(50, context.signal);
  }
}

/** Runs recipes as a person would: once, and after a failure, when the trouble is over, once more. */
async function runAndRetry(
  { context }: Estate,
  recipes: Recipe[],
  onFailure: () => void,
): Promise<{ retried: boolean }> {
  let retried = false;
  for (const recipe of recipes) {
    try {
      await runRecipe(recipe, context);
    } catch (error) {
      if (retried) {
        throw error;
      }
      retried = true;
      onFailure();
      await runRecipe(recipe, context);
    }
  }
  return { retried };
}

/** What a whole further run writes, which should be nothing. */
async function writtenAgain(
  estate: Estate,
  recipes: Recipe[],
): Promise<string[]> {
  estate.sandbox.log.clear();
  for (const recipe of recipes) {
    await runRecipe(recipe, estate.context);
  }
  return writesOf(estate.sandbox).map(write => `written again: ${write}`);
}

/** What differs once the mesh is retired from what was there before it. */
async function leftBehind(
  estate: Estate,
  retired: string[],
): Promise<string[]> {
  await runRecipe(retireYelb(), estate.context);
  return (await differenceWhenSettled(estate, retired)).map(
    line => `after retire: ${line}`,
  );
}

/**
 * Disturbs one call of a scenario in a sandbox of its own, and compares what comes of it: at once, after
 * one more run, and after the mesh is retired.
 */
export async function runCase(
  { scenario, point, disturbance }: FaultCase,
  expected: FaultEnds,
): Promise<FaultOutcome> {
  const estate = await startEstate();
  try {
    await prepareScenario(scenario, estate.context);
    estate.sandbox.log.clear();
    const fault = estate.sandbox.faults.add(faultOf(point, disturbance));
    const reasons: string[] = [];
    let struck = false;
    const endFault = () => {
      struck ||= estate.sandbox.faults.strikes(fault.id) > 0;
      estate.sandbox.faults.clear();
    };
    const { retried } = await runAndRetry(
      estate,
      recipesOf(scenario),
      endFault,
    ).catch((error: unknown) => {
      reasons.push(`The second run failed: ${toError(error).message}`);
      return { retried: true };
    });
    endFault();
    const checks = [
      () => differenceWhenSettled(estate, expected.goal),
      () => writtenAgain(estate, recipesOf(scenario)),
      () => leftBehind(estate, expected.retired),
    ];
    for (const check of checks) {
      if (reasons.length === 0) {
        reasons.push(...(await check()));
      }
    }
    return { survived: reasons.length === 0, struck, retried, reasons };
  } finally {
    await estate.stop();
  }
}
