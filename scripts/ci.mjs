/**
 * What `.ci/run` checks beyond `npm test`: that every package builds and that the API reports are those of
 * the code. Ends with one line that counts the checks of both.
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
check('API reports', node, [yarn, 'build:api-reports', '--ci']);

console.log('');
for (const note of tally.notes) {
  console.log(note);
}
console.log(String(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
