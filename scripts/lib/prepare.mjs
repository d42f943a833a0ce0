import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { keep, root } from './paths.mjs';

/** The Node.js releases that Backstage 1.55 supports. */
const SUPPORTED = [22, 24];
const FETCHED = 24;

function run(command, args, options) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    cwd: root,
    ...options,
  });
  if (error || status !== 0) {
    throw new Error(
      `"${[command, ...args].join(' ')}" failed${
        error ? `: ${error.message}` : ` with exit code ${status}`
      }.`,
    );
  }
}

/** The folder of a Node.js that Backstage supports: this process's own, or one fetched through npm. */
function nodeFolder() {
  const major = Number(process.versions.node.split('.')[0]);
  if (SUPPORTED.includes(major)) {
    return path.dirname(process.execPath);
  }
  const prefix = path.join(keep, 'node');
  const folder = path.join(prefix, 'node_modules', 'node', 'bin');
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  if (!existsSync(path.join(folder, binary))) {
    console.log(
      `This is Node.js ${
        process.versions.node
      }; Backstage needs ${SUPPORTED.join(
        ' or ',
      )}. Fetching Node.js ${FETCHED} into .crossmesh/node.`,
    );
    mkdirSync(prefix, { recursive: true });
    writeFileSync(path.join(prefix, 'package.json'), '{"private":true}\n');
    run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
      'install',
      '--prefix',
      prefix,
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `node@${FETCHED}`,
    ]);
  }
  return folder;
}

/** A folder with a command `yarn`, which Backstage's own tools call: the one of this repository. */
function yarnFolder(node, yarn) {
  const folder = path.join(keep, 'bin');
  mkdirSync(folder, { recursive: true });
  const posix = path.join(folder, 'yarn');
  writeFileSync(posix, `#!/bin/sh\nexec "${node}" "${yarn}" "$@"\n`);
  chmodSync(posix, 0o755);
  writeFileSync(path.join(folder, 'yarn.cmd'), `@"${node}" "${yarn}" %*\r\n`);
  return folder;
}

/** What an installation depends on: the lock file and every manifest. */
function manifestHash() {
  const hash = createHash('sha256');
  const manifests = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(path.join(root, folder))) {
      manifests.push(path.join(folder, name, 'package.json'));
    }
  }
  for (const manifest of manifests) {
    const file = path.join(root, manifest);
    if (existsSync(file)) {
      hash.update(manifest).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Makes the checkout runnable: a supported Node.js, and the dependencies of yarn.lock.
 *
 * @returns the Node.js to use and the environment for child processes
 */
export function prepare() {
  const folder = nodeFolder();
  const node = path.join(
    folder,
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const yarn = path.join(root, '.yarn', 'releases', 'yarn-4.13.0.cjs');
  const env = {
    ...process.env,
    PATH: [
      yarnFolder(node, yarn),
      folder,
      path.join(root, 'node_modules', '.bin'),
      process.env.PATH,
    ].join(path.delimiter),
  };

  const stamp = path.join(keep, 'installed');
  const wanted = manifestHash();
  const installed =
    existsSync(path.join(root, 'node_modules')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted;
  if (!installed) {
    console.log('Installing dependencies; the first time takes some minutes.');
    run(node, [yarn, 'install', '--immutable'], { env });
    mkdirSync(keep, { recursive: true });
    writeFileSync(stamp, wanted);
  }
  return { node, yarn, env };
}
