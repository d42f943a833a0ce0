import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';

/**
 * Runs a TypeScript program of a package, and ends with its exit code.
 *
 * @param packageFolder relative to the repository
 * @param file relative to the package
 */
export function runTypeScript(packageFolder, file, args = []) {
  const { node, env } = prepare();
  const { status } = spawnSync(
    node,
    ['--require', '@backstage/cli/config/nodeTransform.cjs', file, ...args],
    { cwd: path.join(root, packageFolder), env, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
