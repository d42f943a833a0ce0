/** `yarn docs:api`: writes the OpenAPI document of the backend plugin, from the schemas that its requests are checked by. */
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { runTypeScript } from './lib/runTypeScript.mjs';

runTypeScript('plugins/app-mesh-backend', 'dev/openapi.ts');
spawnSync('prettier', ['--write', 'plugins/app-mesh-backend/openapi.json'], {
  cwd: root,
  env: prepare().env,
  stdio: 'inherit',
});
