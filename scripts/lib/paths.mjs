import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** What the scripts keep between runs; never committed. */
export const keep = path.join(root, '.crossmesh');
