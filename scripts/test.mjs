/**
 * `npm test`: installs what is missing, then runs type check, lint, unit and integration tests (on
 * PostgreSQL too where it is installed), tests with the AWS CLI, boto3 and kubectl where those are, and the
 * browser tests where a Chromium is. Ends with one line that counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { prepare } from './lib/prepare.mjs';
import {
  Tally,
  jestCounts,
  playwrightCounts,
  resultsFolder,
} from './lib/results.mjs';

const { node, yarn, env } = prepare();
rmSync(resultsFolder, { recursive: true, force: true });
mkdirSync(resultsFolder, { recursive: true });
const tally = new Tally();

function run(title, command, args, extraEnv = {}) {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, CI: 'true', ...extraEnv },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `── ${title}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`,
  );
  return status === 0;
}

function check(title, command, args) {
  const passed = run(title, command, args);
  tally.add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
}

function playwright(title, project, report, extraEnv = {}) {
  const passed = run(title, 'playwright', ['test', '--project', project], {
    CROSSMESH_E2E_RESULTS: path.join(resultsFolder, report),
    ...extraEnv,
  });
  const counts = playwrightCounts(report);
  tally.add(counts);
  if (!passed && counts.failed === 0) {
    tally.add({ failed: 1, note: `${title} failed.` });
  }
}

check('Type check', 'tsc', []);
check('Lint', 'backstage-cli', ['repo', 'lint', '--max-warnings', '0']);
check('Format', 'prettier', ['--check', '.']);

const postgres = await startPostgres();
if (!postgres) {
  tally.add({
    note: 'PostgreSQL is not installed, so the tests of the database run on SQLite only.',
  });
}
const jestPassed = run(
  'Unit and integration tests',
  'backstage-cli',
  [
    'repo',
    'test',
    '--no-watch',
    '--maxWorkers=2',
    '--json',
    `--outputFile=${path.join(resultsFolder, 'jest.json')}`,
  ],
  postgres && {
    BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
  },
);
await postgres?.stop();
const jest = jestCounts('jest.json');
tally.add(jest);
if (!jestPassed && jest.failed === 0) {
  tally.add({ failed: 1, note: 'Jest ended with an error.' });
}

playwright('Tests over whole processes', 'processes', 'processes.json');
playwright(
  'Tests with clients that others wrote (AWS CLI, boto3, kubectl)',
  'clients',
  'clients.json',
);

const chromium = findChromium();
if (chromium) {
  check('Build of the app for the browser tests', node, [
    yarn,
    'workspace',
    'app',
    'build',
  ]);
  playwright('Browser tests', 'browser', 'browser.json', {
    CROSSMESH_CHROMIUM: chromium,
  });
} else {
  tally.add({
    skipped: 1,
    note: 'Skipped the browser tests: no Chromium is installed. Install one, or name it in CROSSMESH_CHROMIUM.',
  });
}

tally.save();
console.log('');
for (const note of tally.notes) {
  console.log(note);
}
console.log(String(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
