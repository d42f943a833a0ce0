/**
 * `yarn bundle:size`: builds the app as for production and tells what the mesh tab adds to what Backstage
 * loads anyway, with gzip. Fails above 150 kB.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { lazyFiles, readBundle } from './lib/bundleChunks.mjs';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

const GOAL = 150_000;
const PLUGIN = 'plugins/app-mesh/src';
/** What is imported lazily, by the module that it is imported for. */
const PARTS = [
  ['mesh tab', `${PLUGIN}/components/EntityMeshContent.tsx`],
  ['overview card', `${PLUGIN}/components/card/EntityMeshCard.tsx`],
  ['App Mesh page', `${PLUGIN}/components/page/AppMeshRouter.tsx`],
];
/** What the catalog's page of an entity, with which the tab is opened, has loaded before. */
const BEFORE = 'plugin-catalog/dist/alpha/components/CatalogEntityPage.esm.js';
const WORKER = 'app-mesh-layout';

const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;
const sum = files => files.reduce((total, file) => total + file.gzip, 0);

async function main() {
  const { env } = prepare();
  const app = path.join(root, 'packages', 'app');
  if (!process.argv.includes('--built')) {
    const { status } = spawnSync('backstage-cli', ['package', 'build'], {
      cwd: app,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) {
      throw new Error('The app could not be built.');
    }
  }
  const files = await readBundle(path.join(app, 'dist', 'static'));
  const worker = files.filter(({ id }) => id === WORKER);
  if (worker.length !== 1) {
    throw new Error('The app has no file for the worker that lays meshes out.');
  }
  const before = lazyFiles(files, BEFORE);
  const rows = PARTS.map(([name, source]) => {
    const own = lazyFiles(files, source).filter(file => !before.includes(file));
    const scripts = own.filter(({ kind }) => kind === 'js');
    const styles = own.filter(({ kind }) => kind === 'css');
    return { name, scripts, styles, size: sum(own) };
  });
  for (const { name, scripts, styles, size } of rows) {
    console.log(
      `${name}: ${kilobytes(size)} (scripts ${kilobytes(
        sum(scripts),
      )}, styles ${kilobytes(sum(styles))})`,
    );
  }
  console.log(`worker, for more than 200 nodes: ${kilobytes(sum(worker))}`);
  const tab = rows[0].size + sum(worker);
  console.log(
    `mesh tab with its worker: ${kilobytes(tab)} of ${kilobytes(GOAL)}`,
  );
  if (tab > GOAL) {
    process.exitCode = 1;
  }
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
