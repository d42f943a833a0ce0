/**
 * `npm run demo`: provisions Yelb over both accounts through the scaffolder's API, on a running instance
 * or on one of its own, and prints the mesh.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Backstage } from './lib/backstage.mjs';
import { root } from './lib/paths.mjs';
import { printMesh } from './lib/printMesh.mjs';
import { start } from './lib/processes.mjs';
import { PORTS } from './lib/stack.mjs';
import { answers, waitFor } from './lib/waitFor.mjs';
import { MESH, SHARED_MESH, onboardings } from './lib/yelb.mjs';

const { values: options } = parseArgs({
  options: {
    url: {
      type: 'string',
      default: `http://localhost:${PORTS.default.backstage}`,
    },
    app: { type: 'string', default: 'http://localhost:3000' },
    // Leaves no instance behind; without it, one that was started here runs until Ctrl-C.
    exit: { type: 'boolean', default: false },
  },
});
const running = [];

async function stopAll() {
  for (const process of running.reverse()) {
    await process.stop();
  }
}

async function isRunning() {
  try {
    return await answers(`${options.url}/.backstage/health/v1/readiness`);
  } catch {
    return false;
  }
}

/** Starts what `npm start` starts, as a person would in another terminal. */
async function startInstance() {
  console.log(`Nothing answers at ${options.url}; starting an instance.`);
  const instance = await start('crossmesh', process.execPath, [
    path.join(root, 'scripts', 'start.mjs'),
  ]);
  running.push(instance);
  await waitFor(
    'the instance to be ready',
    async () => (await isRunning()) && (await answers(options.app)),
    { seconds: 900, process: instance },
  );
}

async function runTemplate(backstage, template, values) {
  console.log(`\n▶ ${template}: ${values.serviceName ?? values.meshName}`);
  const id = await backstage.createTask(template, values);
  const { status, output } = await backstage.follow(id, message => {
    console.log(`  ${message}`);
  });
  if (status !== 'completed') {
    throw new Error(
      `The template ${template} ended as ${status}; see ${options.app}/create/tasks/${id}.`,
    );
  }
  return output;
}

async function main() {
  if (!(await isRunning())) {
    await startInstance();
  }
  const backstage = new Backstage(options.url);
  await backstage.entity('template:default/onboard-service');
  await backstage.entity('component:default/yelb-ui');

  await runTemplate(backstage, 'shared-mesh', SHARED_MESH);
  let output;
  for (const onboarding of await onboardings()) {
    output = await runTemplate(backstage, 'onboard-service', onboarding);
  }

  await backstage.request('/api/app-mesh/v1/refresh', { method: 'POST' });
  const { region, meshOwner, meshName } = MESH;
  const response = await waitFor(
    'the mesh to show all four services with ready pods',
    async () => {
      const answer = await backstage.request(
        `/api/app-mesh/v1/meshes/${region}/${meshOwner}/${meshName}/graph`,
      );
      const ready = answer.graph.nodes.filter(node => node.pods?.readyPods > 0);
      return ready.length >= 4 && answer;
    },
    { seconds: 60 },
  );
  console.log(`\n${printMesh(response)}\n`);
  for (const { title, url } of output?.links ?? []) {
    if (url) {
      console.log(`${title}: ${new URL(url, options.app)}`);
    }
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await stopAll();
    process.exit(0);
  });
}

try {
  await main();
  if (running.length > 0 && !options.exit) {
    console.log('The instance goes on running; Ctrl-C stops it.');
    await running[0].exited;
  }
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
