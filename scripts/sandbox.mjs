/**
 * `npm run sandbox`: the AWS accounts and clusters alone, until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

const { node, env } = prepare();
const child = spawn(
  node,
  [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'src/main.ts',
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
