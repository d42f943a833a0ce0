import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../../../..');

const PRINT_VALUES = `
  import { SHARED_MESH, onboardings } from './scripts/lib/yelb.mjs';
  console.log(JSON.stringify([SHARED_MESH, await onboardings()]));
`;

/** One of the repository's templates. */
export function readTemplate(name: string): Entity {
  return parse(
    readFileSync(resolve(ROOT, 'templates', name, 'template.yaml'), 'utf8'),
  );
}

/** The values with which the demo and the browser tests run the templates, in order. */
export function readYelbRuns(): {
  template: string;
  values: Record<string, unknown>;
}[] {
  const [sharedMesh, onboardings] = JSON.parse(
    execFileSync(
      process.execPath,
      ['--input-type=module', '--eval', PRINT_VALUES],
      { cwd: ROOT, encoding: 'utf8' },
    ),
  );
  return [
    { template: 'shared-mesh', values: sharedMesh },
    ...onboardings.map((values: Record<string, unknown>) => ({
      template: 'onboard-service',
      values,
    })),
  ];
}
