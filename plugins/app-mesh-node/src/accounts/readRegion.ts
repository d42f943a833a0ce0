import { partition } from '@aws-sdk/core/client';
import { InputError } from '@backstage/errors';

/**
 * @param region - as it stands in the configuration
 * @param key - the list it stands in, for the message
 * @returns the region
 * @throws InputError unless AWS has the region
 */
export function readRegion(region: string, key: string): string {
  // Only regions that exist are described; for any other text of their form a partition is guessed. App Mesh
  // is opened in no region anymore, so that none can be missing here.
  if (!('description' in partition(region))) {
    throw new InputError(
      `${key} names "${region}", which is not an AWS region; correct it to one such as us-west-2.`,
    );
  }
  return region;
}
