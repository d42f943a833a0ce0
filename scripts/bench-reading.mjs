/**
 * `yarn bench:reading [--small]`: what reading meshes costs in calls and time, beside a reader that lists and
 * describes everything, on the same sandbox in the same run.
 */
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript(
  'plugins/app-mesh-backend',
  'dev/bench/main.ts',
  process.argv.slice(2),
);
