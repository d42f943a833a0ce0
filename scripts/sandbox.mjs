/**
 * `npm run sandbox`: the AWS accounts and clusters alone, until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { SANDBOX_COMMAND } from './lib/sandboxCommand.mjs';

const { node, env } = prepare();
const child = spawn(
  node,
  [
    ...SANDBOX_COMMAND,
    '--out',
    path.join(root, '.crossmesh', 'sandbox'),
    ...process.argv.slice(2),
  ],
  { env, cwd: path.join(root, 'packages', 'sandbox'), stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.once('exit', code => process.exit(code ?? 0));
