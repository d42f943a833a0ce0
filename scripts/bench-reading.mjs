/**
 * `yarn bench:reading [--small] [--only views,calls,catalog]`: what reading meshes costs in calls and time,
 * beside a reader that lists and describes everything, on the same sandbox in the same run; how fast and how
 * large a backend over 10,000 resources is; and what the catalog provider writes. Fails if a goal is missed.
 */
import { parseArgs } from 'node:util';
import { runTypeScript } from './lib/runTypeScript.mjs';

const PARTS = ['views', 'calls', 'catalog'];

const { values } = parseArgs({
  options: { only: { type: 'string' }, small: { type: 'boolean' } },
});
const parts = values.only?.split(',') ?? PARTS;
const unknown = parts.filter(part => !PARTS.includes(part));
if (unknown.length > 0) {
  throw new Error(`There is no part ${unknown}; there are ${PARTS.join(', ')}`);
}

function run(folder, file, args) {
  process.exitCode = 0;
  runTypeScript(folder, file, args);
  return process.exitCode === 0;
}

const reading = parts.filter(part => part !== 'catalog');
const results = [
  reading.length === 0 ||
    run('plugins/app-mesh-backend', 'dev/bench/main.ts', [
      ...['--only', reading.join(',')],
      ...(values.small ? ['--small'] : []),
    ]),
  !parts.includes('catalog') ||
    run('plugins/catalog-backend-module-app-mesh', 'dev/bench/main.ts', []),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
