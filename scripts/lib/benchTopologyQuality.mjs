import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * Crossings and edge length of a mesh laid out in one way, in a process of its own.
 *
 * @param options `view` is `resources` or `cards`, `how` is `ours`, `flat` or `boxed`, `limit` in milliseconds
 * @returns the measures, or `{ late: true }`
 */
export function qualityOf({ size, seed, view, how, limit }) {
  const { error, status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--stack-size=8000',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'src/quality/main.ts',
      ...[size, seed, view, how].map(String),
    ],
    {
      cwd: path.join(root, 'packages', 'topology-bench'),
      encoding: 'utf8',
      timeout: limit,
      killSignal: 'SIGKILL',
    },
  );
  if (error?.code === 'ETIMEDOUT') {
    return { late: true };
  }
  if (status !== 0) {
    throw new Error(`The layout "${how}" of ${size} nodes failed: ${stderr}`);
  }
  return JSON.parse(stdout);
}
