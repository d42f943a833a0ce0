/**
 * The fault matrix: every remote call of a run, disturbed in every way, one at a time.
 *
 * Options: `--every N` takes every N-th case only, `--shard I/N` the I-th of N shares of the cases,
 * `--workers N`, `--scenario NAME`.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { CaseRunner } from './CaseRunner';
import {
  DISTURBANCES,
  SCENARIOS,
  type FaultCase,
  type FaultEnds,
  type FaultOutcome,
} from './types';
import { undisturbed } from './undisturbed';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    shard: { type: 'string', default: '1/1' },
    workers: { type: 'string', default: String(2 * availableParallelism()) },
    scenario: { type: 'string' },
  },
});

function title({ scenario, position, point, disturbance }: FaultCase): string {
  const { plane, accountId, cluster, service, operation, path } = point.call;
  const call =
    plane === 'aws'
      ? `${service}:${operation} in ${accountId}`
      : `${operation} ${path} in ${cluster}`;
  return `${scenario} call ${position}, ${call}, ${disturbance}`;
}

/** Every N-th case, and of these every share-th from the shard's own on. */
function choose<T>(cases: T[]): T[] {
  const [shard, shares] = values.shard.split('/').map(Number);
  if (!(shard >= 1 && shard <= shares)) {
    throw new Error(`--shard is I/N with 1 ≤ I ≤ N, not ${values.shard}.`);
  }
  return cases
    .filter((_, index) => index % Number(values.every) === 0)
    .filter((_, index) => index % shares === shard - 1);
}

async function main(): Promise<boolean> {
  const cases: { tried: FaultCase; expected: FaultEnds }[] = [];
  for (const scenario of SCENARIOS) {
    if (values.scenario && values.scenario !== scenario) {
      continue;
    }
    const { points, before, after } = await undisturbed(scenario);
    console.log(
      `${scenario}: ${points.length} remote calls, ${before.length} things before, ${after.length} after.`,
    );
    // By disturbance first, so that every N-th case is none of one and the same disturbance only.
    for (const disturbance of DISTURBANCES) {
      points.forEach((point, index) => {
        cases.push({
          tried: { scenario, position: index + 1, point, disturbance },
          expected: {
            goal: scenario === 'clean-up' ? before : after,
            retired: before,
          },
        });
      });
    }
  }
  const chosen = choose(cases);
  const runner = CaseRunner.start({ workers: Number(values.workers) });
  const counts = { tried: 0, survived: 0, retried: 0, absent: 0 };
  const started = Date.now();
  const count = (tried: FaultCase, outcome: FaultOutcome) => {
    if (!outcome.survived) {
      console.log(`NOT SURVIVED: ${title(tried)}`);
      for (const reason of outcome.reasons) {
        console.log(`  ${reason.slice(0, 300)}`);
      }
    }
    if (!outcome.struck && outcome.survived) {
      counts.absent += 1;
      return;
    }
    counts.tried += 1;
    counts.survived += outcome.survived ? 1 : 0;
    counts.retried += outcome.retried ? 1 : 0;
    if (counts.tried % 50 === 0) {
      console.log(`${counts.tried} of ${chosen.length} tried …`);
    }
  };
  try {
    await runner.run(chosen, count);
  } finally {
    runner.stop();
  }
  console.log(
    `${counts.retried} needed a second run; ${
      counts.absent
    } calls did not come again; ${Math.round(
      (Date.now() - started) / 1000,
    )} s.`,
  );
  console.log(`faults: ${counts.tried} tried, ${counts.survived} survived`);
  return counts.tried === counts.survived && counts.tried > 0;
}

main().then(
  good => process.exit(good ? 0 : 1),
  error => {
    console.error(error);
    process.exit(1);
  },
);
