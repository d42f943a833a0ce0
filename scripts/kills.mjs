/**
 * `yarn kills`: runs all of Yelb through both templates and kills the backend with SIGKILL at evenly spread
 * moments, one in every run; ends with `kills: N tried, N survived`.
 *
 * `--moments N` sets how many, 20 if absent; `--shard I/N` takes the I-th of N shares of them, for several
 * sittings.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Backstage } from './lib/backstage.mjs';
import { keep, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import {
  PORTS,
  sandboxEnvironment,
  startBackend,
  startSandbox,
} from './lib/stack.mjs';
import { readWorld } from './lib/world.mjs';
import { SHARED_MESH, onboardings } from './lib/yelb.mjs';

const { values: options } = parseArgs({
  options: {
    moments: { type: 'string', default: '20' },
    shard: { type: 'string', default: '1/1' },
  },
});
const moments = Number(options.moments);
const [shard, shares] = options.shard.split('/').map(Number);
const { node, env } = prepare();
const { sandbox: port, backstage: backendPort } = PORTS.test;
const config = path.join(root, 'e2e-tests', 'support', 'sandbox.yaml');
const endpoint = `http://127.0.0.1:${port}`;
const backendOptions = {
  node,
  env: sandboxEnvironment(env, endpoint),
  configs: ['app-config.yaml', 'e2e-tests/support/app-config.e2e.yaml'],
  port: backendPort,
  database: path.join(keep, 'database-e2e'),
};
let sandbox;
let backend;
/** State of the sandbox before anything was done, as JSON. */
let pristine;

async function writes() {
  const answer = JSON.parse(
    await control('GET', 'log?write=true&notPrincipal=appmesh-controller'),
  );
  return answer.requests ?? answer;
}

/** Requests that fail while the backend is away are made again, as a person's browser would. */
async function persistently(ask) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      // A refusal is an answer; only a lost connection is worth another try.
      if (!(error instanceof TypeError)) {
        throw error;
      }
      await sleep(200);
    }
  }
}

async function runAll(backstage) {
  const runs = [
    ['shared-mesh', SHARED_MESH],
    ...(await onboardings()).map(values => ['onboard-service', values]),
  ];
  for (const [template, values] of runs) {
    const id = await persistently(() => backstage.createTask(template, values));
    const log = [];
    const { status } = await persistently(() =>
      backstage.follow(id, line => log.push(line)),
    );
    if (status !== 'completed') {
      throw new Error(`${template} ended as ${status}:\n${log.join('\n')}`);
    }
  }
}

async function control(method, what, body) {
  const response = await fetch(`${endpoint}/_sandbox/${what}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`The sandbox answered ${response.status}: ${text}`);
  }
  return text;
}

/** Accounts and clusters as they were; sessions go on, as AWS's do. */
async function reset() {
  await control('PUT', 'state', pristine);
  await control('DELETE', 'log');
}

function difference(seen, expected) {
  return [
    ...seen.filter(line => !expected.includes(line)).map(line => `+ ${line}`),
    ...expected.filter(line => !seen.includes(line)).map(line => `- ${line}`),
    ...(seen.length === expected.length
      ? []
      : [`${seen.length} things instead of ${expected.length}`]),
  ];
}

async function main() {
  sandbox = await startSandbox({ node, env, port, config });
  pristine = await control('GET', 'state');
  backend = await startBackend({ ...backendOptions, fresh: true });
  const backstage = new Backstage(backend.url);
  await backstage.entity('template:default/shared-mesh');
  await backstage.entity('component:default/yelb-ui');

  // A backend's first run is slower than those that follow; their moments would all be late ones.
  await runAll(backstage);
  await reset();
  const began = Date.now();
  await runAll(backstage);
  const duration = Date.now() - began;
  const expected = await readWorld({ node, env, endpoint, config });
  const creations = (await writes()).filter(({ status }) => status < 300);
  console.log(
    `Undisturbed: ${duration} ms, ${creations.length} writes, ${expected.length} things in the end.`,
  );

  let tried = 0;
  let survived = 0;
  for (let moment = shard; moment <= moments; moment += shares) {
    tried += 1;
    const after = Math.round((duration * moment) / (moments + 1));
    await reset();
    const run = runAll(backstage).then(
      () => undefined,
      error => error,
    );
    await sleep(after);
    const before = (await writes()).length;
    await backend.kill();
    backend = await startBackend({ ...backendOptions, fresh: false });
    const failure = await run;
    const reasons = failure ? [failure.message] : [];
    if (!failure) {
      const seen = await readWorld({ node, env, endpoint, config });
      reasons.push(...difference(seen, expected));
      await control('DELETE', 'log');
      await runAll(backstage);
      const again = await writes();
      reasons.push(
        ...again.map(
          ({ operation, path: what }) => `written again: ${operation} ${what}`,
        ),
      );
    }
    survived += reasons.length === 0 ? 1 : 0;
    console.log(
      `killed after ${after} ms and ${before} writes: ${
        reasons.length === 0 ? 'survived' : 'NOT SURVIVED'
      }`,
    );
    for (const reason of reasons) {
      console.log(`  ${reason.slice(0, 300)}`);
    }
  }
  console.log(`kills: ${tried} tried, ${survived} survived`);
  process.exitCode = tried > 0 && survived === tried ? 0 : 1;
}

try {
  await main();
} finally {
  await backend?.stop();
  await sandbox?.stop();
}
