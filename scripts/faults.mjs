/**
 * `yarn faults`: the fault matrix. Every remote call of Yelb's provisioning and of its clean-up is
 * disturbed in every way, one at a time; ends with `faults: N tried, N survived`.
 *
 * `--every N` tries every N-th case only, `--scenario NAME` one scenario, `--shard I/N` the I-th of N shares,
 * for several machines or sittings.
 */
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript(
  'plugins/app-mesh-node',
  'dev/faults/main.ts',
  process.argv.slice(2),
);
