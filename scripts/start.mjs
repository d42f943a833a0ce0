/**
 * `npm start`: installs what is missing, then runs the sandbox, the backend and the app until Ctrl-C.
 */
import path from 'node:path';
import { keep, root } from './lib/paths.mjs';
import { assertFree } from './lib/ports.mjs';
import { prepare } from './lib/prepare.mjs';
import { start } from './lib/processes.mjs';
import {
  PORTS,
  sandboxEnvironment,
  startBackend,
  startSandbox,
} from './lib/stack.mjs';
import { answers, waitFor } from './lib/waitFor.mjs';

const APP_PORT = 3000;
const running = [];

async function stopAll() {
  for (const process of running.reverse()) {
    await process.stop();
  }
}

async function main() {
  const { node, env } = prepare();
  const ports = PORTS.default;
  await assertFree({
    'the sandbox’s AWS endpoint': ports.sandbox,
    'the cluster frontend': ports.frontend,
    'the cluster backend': ports.backend,
    'the Backstage backend': ports.backstage,
    'the app': APP_PORT,
  });

  const echo = process.argv.includes('--verbose');

  console.log('Starting the sandbox: two AWS accounts, one cluster in each.');
  const sandbox = await startSandbox({ node, env, port: ports.sandbox, echo });
  running.push(sandbox);

  console.log(
    'Starting Backstage; the app takes about half a minute to build.',
  );
  const frontend = await start('app', 'backstage-cli', ['package', 'start'], {
    env,
    echo,
    cwd: path.join(root, 'packages', 'app'),
  });
  running.push(frontend);
  running.push(
    await startBackend({
      node,
      env: sandboxEnvironment(env, sandbox.endpoint),
      configs: ['app-config.yaml'],
      port: ports.backstage,
      echo,
      // The sandbox begins empty, so a catalog from the last run would describe what is no longer there.
      fresh: true,
      database: path.join(keep, 'database'),
    }),
  );
  const app = `http://localhost:${APP_PORT}`;
  await waitFor('the app to be served', () => answers(app), {
    seconds: 300,
    process: frontend,
  });

  console.log(`
Crossmesh is running. Sign in as guest at

  ${app}                                   the catalog, with Yelb
  ${app}/create                            the templates: "Create a shared mesh", then "Onboard a service"
  ${app}/app-mesh                          the meshes

In a second terminal, \`npm run demo\` provisions Yelb over both accounts as the templates would.

  AWS accounts  frontend 111111111111, backend 222222222222 (us-west-2) at ${sandbox.endpoint}
  Clusters      frontend http://127.0.0.1:${ports.frontend}, backend http://127.0.0.1:${ports.backend}
                kubectl --kubeconfig .crossmesh/sandbox/kubeconfig --context backend get virtualservices -A
  Logs          .crossmesh/logs

Ctrl-C stops everything.
`);

  const ended = await Promise.race(
    running.map(process => process.exited.then(how => ({ process, how }))),
  );
  throw new Error(
    `${ended.process.name} ended (${ended.how}); its log is ${ended.process.logFile}.`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await stopAll();
    process.exit(0);
  });
}

main().catch(async error => {
  console.error(error.message);
  await stopAll();
  process.exit(1);
});
