/** Writes `openapi.json` anew from the schemas that requests are checked by. */
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { writeFileSync } from 'fs';
import { createDocument } from '../src/openapi';

writeFileSync(
  resolvePackagePath('@crossmesh/plugin-app-mesh-backend', 'openapi.json'),
  `${JSON.stringify(createDocument(), null, 2)}\n`,
);
