/**
 * `yarn conformance`: the cases that a server of App Mesh, RAM, Cloud Map and Kubernetes must pass, on a
 * sandbox of their own or on the server that the environment names; ends with how many passed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { jestCounts, resultsFolder } from './lib/results.mjs';

const REPORT = 'conformance.json';
const { env } = prepare();
mkdirSync(resultsFolder, { recursive: true });
const { status } = spawnSync(
  'backstage-cli',
  [
    'package',
    'test',
    '--no-watch',
    '--maxWorkers=2',
    '--json',
    `--outputFile=${path.join(resultsFolder, REPORT)}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: path.join(root, 'packages', 'conformance'),
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
const { passed = 0, failed, skipped = 0, note } = jestCounts(REPORT);
if (note) {
  console.log(note);
}
if (skipped > 0) {
  console.log(
    `${skipped} cases were skipped: they need a clock that can be put forward. Set CONFORMANCE_CONTROL_URL.`,
  );
}
console.log(
  `conformance: ${passed} passed, ${failed} failed, ${skipped} skipped`,
);
process.exitCode = status ?? 1;
