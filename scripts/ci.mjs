/**
 * What `.ci/run` checks beyond `npm test`: that every package builds and works as published, that the API reports are those
 * of the code, that random requests do not harm the sandbox, and a part of the fault matrix. Ends with one line that counts the checks of both.
 */
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { Tally } from './lib/results.mjs';

const { node, yarn, env } = prepare();
const tally = Tally.load();

function check(title, command, args) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const passed = status === 0;
  console.log(`── ${title}: ${passed ? 'passed' : 'failed'}`);
  tally.add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
}

check('Build of all packages', 'backstage-cli', ['repo', 'build', '--all']);
check('Packed packages in a backend of their own', node, ['scripts/adopt.mjs']);
check('API reports', node, [yarn, 'build:api-reports', '--ci']);
check('Fuzzing of the sandbox', node, [
  'scripts/fuzz-sandbox.mjs',
  '--seed',
  '2',
]);
check('Part of the fault matrix', node, [
  'scripts/faults.mjs',
  '--every',
  '29',
]);

console.log('');
for (const note of tally.notes) {
  console.log(note);
}
console.log(String(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
