/** Measures provisioning beside what a person would do by hand, on the same sandbox in one run. */
import { startEstate } from '../../src/provisioning/__testUtils__/startEstate';
import { runRecipe } from '../../src/provisioning/engine';
import { LATENCY, measure, type Measured } from './measure';
import { runTutorial } from './runTutorial';
import { scale } from './scale';
import { yelbInStages } from './yelb';

function row(title: string, { seconds, calls, writes }: Measured): string {
  return `${title.padEnd(44)} ${seconds.toFixed(2).padStart(8)} s ${String(
    calls,
  ).padStart(6)} calls ${String(writes).padStart(5)} writes`;
}

async function runOurs(context: Parameters<typeof runRecipe>[1]) {
  for (const stage of yelbInStages()) {
    await Promise.all(stage.map(recipe => runRecipe(recipe, context)));
  }
}

async function inEstate(
  run: (estate: Awaited<ReturnType<typeof startEstate>>) => Promise<Measured>,
): Promise<Measured> {
  const estate = await startEstate();
  try {
    return await run(estate);
  } finally {
    await estate.stop();
  }
}

async function yelb(): Promise<boolean> {
  console.log(`Yelb over two accounts, ${LATENCY} ms per call:`);
  let commands = 0;
  const tutorial = await inEstate(({ sandbox }) =>
    measure(sandbox, async () => {
      ({ commands } = await runTutorial(sandbox));
    }),
  );
  console.log(row(`  the tutorial, ${commands} commands`, tutorial));
  const ours = await inEstate(({ sandbox, context }) =>
    measure(sandbox, () => runOurs(context)),
  );
  console.log(row('  the recipes', ours));
  const again = await inEstate(async ({ sandbox, context }) => {
    await runOurs(context);
    return measure(sandbox, () => runOurs(context));
  });
  console.log(row('  the recipes, a second time', again));
  const share = ours.seconds / tutorial.seconds;
  console.log(
    `  ours takes ${share.toFixed(
      2,
    )} of the tutorial's time (goal: at most 0.33)`,
  );
  return share <= 1 / 3 && again.writes === 0;
}

async function manyServices(): Promise<boolean> {
  const { services, floorSeconds, ...measured } = await scale();
  console.log(`${services} services over four accounts:`);
  console.log(row('  the recipes', measured));
  const ratio = measured.seconds / floorSeconds;
  console.log(
    `  ${(measured.calls / services).toFixed(
      1,
    )} calls per service; ${ratio.toFixed(2)} times the ${floorSeconds.toFixed(
      1,
    )} s that the write budget takes alone (goal: at most 1.3)`,
  );
  return ratio <= 1.3;
}

async function main(): Promise<boolean> {
  const first = await yelb();
  const second = await manyServices();
  return first && second;
}

main().then(
  good => process.exit(good ? 0 : 1),
  error => {
    console.error(error);
    process.exit(1);
  },
);
