/**
 * `yarn adopt`: packs every package that is published, as it would be published, checks each archive, and
 * starts a Backstage backend in plain Node.js with what the archives hold. Needs the packages to be built.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { keep, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { start } from './lib/processes.mjs';
import { waitFor } from './lib/waitFor.mjs';

const { node, yarn, env } = prepare();
const adopter = path.join(keep, 'adopter');
const PORT = 7207;
const URL = `http://127.0.0.1:${PORT}`;
const TOKEN = 'the-adopter-of-this-run';
/** What an adopter has already. */
const HOST = [
  '@backstage/plugin-catalog-backend',
  '@backstage/plugin-catalog-backend-module-scaffolder-entity-model',
  '@backstage/plugin-kubernetes-backend',
  '@backstage/plugin-permission-backend',
  '@backstage/plugin-permission-backend-module-allow-all-policy',
  '@backstage/plugin-scaffolder-backend',
  '@backstage/plugin-signals-backend',
];

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

function published() {
  return readdirSync(path.join(root, 'plugins')).map(name => {
    const folder = path.join(root, 'plugins', name);
    const manifest = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    return { folder, name: manifest.name, role: manifest.backstage.role };
  });
}

/** Where the archive of a package is unpacked to: where Node.js looks before it looks in the repository. */
function unpack({ folder, name }) {
  const target = path.join(adopter, 'node_modules', name);
  const archive = path.join(adopter, `${path.basename(folder)}.tgz`);
  run(node, [yarn, 'pack', '--out', archive], folder);
  mkdirSync(target, { recursive: true });
  run('tar', ['xzf', archive, '-C', target, '--strip-components=1'], adopter);
  return target;
}

/** Every file that a manifest names, whatever it names it for. */
function filesIn(value) {
  if (typeof value === 'string') {
    return /^(\.\/|dist\/)/.test(value) ? [value] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(filesIn)
    : [];
}

function faultsOf({ name }, target) {
  const manifest = JSON.parse(
    readFileSync(path.join(target, 'package.json'), 'utf8'),
  );
  const { main, module, types, exports, configSchema } = manifest;
  const named = filesIn({ main, module, types, exports, configSchema });
  const missing = named
    .filter(file => !existsSync(path.join(target, file)))
    .map(file => `${name} names ${file}, which its archive lacks.`);
  const unpublished = Object.entries({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  })
    .filter(([, range]) => /^(workspace|link|file|portal):/.test(range))
    .map(
      ([dependency, range]) =>
        `${name} asks for ${dependency} as ${range}, which only this repository knows.`,
    );
  return [
    ...(named.length > 0 ? [] : [`${name} names no file of its own.`]),
    ...missing,
    ...unpublished,
  ];
}

/** Starts a backend that has the archives' plugins and modules, and asks each of its plugins something. */
async function startBackend(names) {
  writeFileSync(
    path.join(adopter, 'index.js'),
    [
      "const { createBackend } = require('@backstage/backend-defaults');",
      'const backend = createBackend();',
      ...[...HOST, ...names].map(name => `backend.add(import('${name}'));`),
      'backend.start();',
    ].join('\n'),
  );
  writeFileSync(
    path.join(adopter, 'app-config.json'),
    JSON.stringify({
      app: { baseUrl: URL },
      backend: {
        baseUrl: URL,
        listen: { port: PORT, host: '127.0.0.1' },
        database: { client: 'better-sqlite3', connection: ':memory:' },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'adopter' } },
          ],
        },
      },
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: [],
      },
      appMesh: { accounts: [] },
    }),
  );
  const backend = await start(
    'adopter',
    node,
    ['index.js', '--config', 'app-config.json'],
    { env: { ...env, NODE_ENV: 'production' }, cwd: adopter },
  );
  try {
    await waitFor(
      'the backend with the packed plugins to be ready',
      async () => (await fetch(`${URL}/.backstage/health/v1/readiness`)).ok,
      { seconds: 120, process: backend },
    );
    const headers = { Authorization: `Bearer ${TOKEN}` };
    const ask = async route => {
      const response = await fetch(`${URL}${route}`, { headers });
      if (!response.ok) {
        throw new Error(
          `${route} answers ${response.status} with the packed plugins.`,
        );
      }
      return response.json();
    };
    const meshes = await ask('/api/app-mesh/v1/meshes');
    const { openapi } = await ask('/api/app-mesh/v1/openapi.json');
    const actions = await ask('/api/scaffolder/v2/actions');
    const ours = actions.filter(({ id }) => id.startsWith('app-mesh:'));
    if (!Array.isArray(meshes.items) || !openapi || ours.length === 0) {
      throw new Error(
        'The packed plugins do not answer as they do from source.',
      );
    }
    console.log(
      `A backend with the archives answers: OpenAPI ${openapi}, ${ours.length} scaffolder actions.`,
    );
  } finally {
    await backend.stop();
  }
}

const packages = published();
rmSync(adopter, { recursive: true, force: true });
mkdirSync(adopter, { recursive: true });
const faults = [];
for (const each of packages) {
  faults.push(...faultsOf(each, unpack(each)));
}
faults.forEach(fault => console.log(fault));
console.log(`${packages.length} archives, ${faults.length} faults.`);
if (faults.length > 0) {
  process.exitCode = 1;
} else {
  await startBackend(
    packages
      .filter(({ role }) => role.startsWith('backend-plugin'))
      .map(({ name }) => name),
  );
}
