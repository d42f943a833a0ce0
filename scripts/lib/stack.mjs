import path from 'node:path';
import { rm } from 'node:fs/promises';
import { keep, root } from './paths.mjs';
import { start } from './processes.mjs';
import { SANDBOX_COMMAND } from './sandboxCommand.mjs';
import { answers, waitFor } from './waitFor.mjs';

const TRANSFORM = ['--require', '@backstage/cli/config/nodeTransform.cjs'];

/** Ports of the sandbox and the backend: those that people use, and those of tests. */
export const PORTS = {
  default: { sandbox: 4566, frontend: 4571, backend: 4572, backstage: 7007 },
  test: { sandbox: 4666, frontend: 4671, backend: 4672, backstage: 7107 },
};

/** Starts the sandbox and waits until it answers. */
export async function startSandbox({ node, env, config, port, echo }) {
  const sandbox = await start(
    'sandbox',
    node,
    [
      ...SANDBOX_COMMAND,
      '--out',
      path.join(keep, 'sandbox'),
      ...(config ? [config] : []),
    ],
    { env, echo, cwd: path.join(root, 'packages', 'sandbox') },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await waitFor(
    'the sandbox to answer',
    () => answers(`${endpoint}/_sandbox/health`),
    { seconds: 60, process: sandbox },
  );
  return Object.assign(sandbox, { endpoint });
}

/** The environment that sends the AWS clients of a child process to the sandbox. */
export function sandboxEnvironment(env, endpoint) {
  return {
    ...env,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-west-2',
    NODE_ENV: 'development',
  };
}

/**
 * Starts the backend as one plain process, which serves the built app too.
 *
 * @param options `fresh` empties the database first; `name` names it in messages and its log
 */
export async function startBackend({
  name = 'backend',
  node,
  env,
  configs,
  port,
  fresh,
  database,
  echo,
}) {
  if (fresh) {
    await rm(database, { recursive: true, force: true });
  }
  const backend = await start(
    name,
    node,
    [
      ...TRANSFORM,
      'src/index.ts',
      ...configs.flatMap(config => ['--config', path.join(root, config)]),
    ],
    { env, echo, cwd: path.join(root, 'packages', 'backend') },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitFor(
    `the ${name} to be ready`,
    () => answers(`${url}/.backstage/health/v1/readiness`),
    { seconds: 180, process: backend },
  );
  return Object.assign(backend, { url });
}
