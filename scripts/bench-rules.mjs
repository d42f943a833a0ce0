/**
 * `yarn bench:rules`: the rules over 10,000 resources, cold and after one change, beside evaluating all
 * anew. Fails above 1 s cold or 50 ms after one change.
 */
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript('plugins/app-mesh-common', 'dev/benchRules.ts');
