import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const gzip = content => gzipSync(content, { level: 9 }).length;
/** `static/ID.HASH.chunk.js`, `static/module-NAME.HASH.js` and so on; style sheets name the id twice. */
const FILE = /^(.+?)\.(?:(\1)\.)?[0-9a-f]+\.(chunk\.)?(js|css)$/;

/**
 * Reads the files of a built app.
 *
 * @param folder - that of `static` in the app's `dist`
 * @returns each file with the id of its chunk, its size with gzip in bytes, and the sources it is made of
 */
export async function readBundle(folder) {
  const names = await readdir(folder);
  const files = [];
  for (const name of names) {
    const [, id, , , kind] = FILE.exec(name) ?? [];
    if (id) {
      const content = await readFile(path.join(folder, name));
      const map = names.includes(`${name}.map`)
        ? JSON.parse(await readFile(path.join(folder, `${name}.map`), 'utf8'))
        : { sources: [] };
      files.push({
        name,
        id,
        kind,
        text: content.toString('utf8'),
        gzip: gzip(content),
        sources: map.sources,
      });
    }
  }
  return files;
}

/**
 * The files that the browser loads when a module is imported lazily, and not before.
 *
 * @param source - end of the module's path
 * @throws if no lazy chunk has the module, or more than one
 */
export function lazyFiles(files, source) {
  const chunks = files.filter(
    ({ kind, sources }) =>
      kind === 'js' && sources.some(name => name.endsWith(source)),
  );
  // A module that several lazy imports need is in a chunk of each; the smallest is its own.
  const [own] = chunks.sort((a, b) => a.gzip - b.gzip);
  if (!own) {
    throw new Error(`No chunk of the app has ${source}.`);
  }
  const ids = new Set([own.id]);
  const call = new RegExp(
    `Promise\\.all\\(\\[([^\\]]*\\.e\\("${own.id}"\\)[^\\]]*)\\]`,
  );
  for (const { text } of files) {
    for (const [, id] of call.exec(text)?.[1].matchAll(/\.e\("([^"]+)"\)/g) ??
      []) {
      ids.add(id);
    }
  }
  return files.filter(({ id }) => ids.has(id));
}
