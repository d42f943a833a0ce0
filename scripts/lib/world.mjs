import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './paths.mjs';

const run = promisify(execFile);

/**
 * What there is in the accounts and clusters of a running sandbox, one line each, the same for equal ends.
 *
 * @param options `config` is the sandbox's configuration file
 * @returns {Promise<string[]>}
 */
export async function readWorld({ node, env, endpoint, config }) {
  const { stdout } = await run(
    node,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'dev/faults/printWorld.ts',
      config,
    ],
    {
      cwd: path.join(root, 'plugins', 'app-mesh-node'),
      env: { ...env, AWS_ENDPOINT_URL: endpoint },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
