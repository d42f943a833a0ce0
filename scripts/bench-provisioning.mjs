/**
 * `yarn bench:provisioning`: Yelb over two accounts by the recipes beside the tutorial's order of commands
 * with the AWS CLI and kubectl, on the same sandbox; then 200 services over four accounts.
 */
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript('plugins/app-mesh-node', 'dev/bench/main.ts');
