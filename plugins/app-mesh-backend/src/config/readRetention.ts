import type { Config } from '@backstage/config';
import { readMilliseconds } from './readMilliseconds';

/** How long changes are kept: thirty days by default. */
export function readRetention(rootConfig: Config): number {
  return (
    readMilliseconds(rootConfig, 'appMesh.history.retention') ??
    30 * 24 * 3_600_000
  );
}
