import { readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';

const source = path.join(root, 'packages', 'topology-bench', 'src', 'page');

/**
 * Puts dagre's `layout` into a stopwatch where DependencyGraph calls it, which does not tell how long its
 * layout takes.
 */
const stopwatch = {
  name: 'stopwatch',
  setup(build) {
    build.onLoad(
      { filter: /DependencyGraphContent\.esm\.js$/ },
      ({ path: file }) => {
        const code = readFileSync(file, 'utf8');
        const call = 'dagre.layout(graph.current);';
        if (!code.includes(call)) {
          throw new Error(`${file} does not call "${call}" any more.`);
        }
        return {
          contents: code.replace(
            call,
            `const began = performance.now();
           ${call}
           (globalThis.dagreTimes ??= []).push(performance.now() - began);`,
          ),
        };
      },
    );
  },
};

/**
 * Bundles the page that draws with each library, minified and in production mode as an app would.
 *
 * @returns the path of its index.html
 */
export async function buildBenchPage() {
  const require = createRequire(
    path.join(root, 'packages', 'topology-bench', 'package.json'),
  );
  const { build } = require('esbuild');
  const folder = path.join(root, 'node_modules', '.cache', 'topology-bench');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [path.join(source, 'index.ts')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      global: 'globalThis',
    },
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    plugins: [stopwatch],
    logLevel: 'error',
    // Test utilities reach for these only where there is no browser.
    external: ['fs', 'path', 'os', 'crypto', 'util'],
  });
  await copyFile(
    path.join(source, 'index.html'),
    path.join(folder, 'index.html'),
  );
  return path.join(folder, 'index.html');
}
