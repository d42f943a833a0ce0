/** `yarn docs:rules`: writes docs/rules, one page for each rule, from the rules themselves. */
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript('plugins/app-mesh-common', 'dev/rulesDocs.ts');
