import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

/** A duration in the configuration, in milliseconds. */
export function readMilliseconds(
  rootConfig: Config,
  key: string,
): number | undefined {
  return rootConfig.has(key)
    ? durationToMilliseconds(readDurationFromConfig(rootConfig, { key }))
    : undefined;
}
