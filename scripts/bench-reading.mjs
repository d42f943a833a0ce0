/**
 * `yarn bench:reading [--small] [--only views,calls]`: what reading meshes costs in calls and time, beside a
 * reader that lists and describes everything, on the same sandbox in the same run; and how fast and how large a
 * backend over 10,000 resources is. Fails if a goal is missed.
 */
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript(
  'plugins/app-mesh-backend',
  'dev/bench/main.ts',
  process.argv.slice(2),
);
