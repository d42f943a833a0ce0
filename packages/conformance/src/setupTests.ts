import { readFileSync } from 'node:fs';

// The global set-up wrote them where it started a sandbox; they must not reach other packages' tests.
const file = process.env.CONFORMANCE_VARIABLES_FILE;
if (file) {
  Object.assign(process.env, JSON.parse(readFileSync(file, 'utf8')));
}
