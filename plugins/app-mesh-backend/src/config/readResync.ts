import type { Config } from '@backstage/config';
import { readMilliseconds } from './readMilliseconds';

/** After how long App Mesh is read again even where clusters tell all: ten minutes by default. */
export function readResync(rootConfig: Config): number {
  return readMilliseconds(rootConfig, 'appMesh.collector.resync') ?? 600_000;
}
