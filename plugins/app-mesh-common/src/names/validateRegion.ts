import { InputError } from '@backstage/errors';

/**
 * @returns the region
 * @throws InputError unless it has the form of an AWS region
 * @public
 */
export function validateRegion(region: string): string {
  if (!/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) {
    throw new InputError(
      `"${region}" is not an AWS region; give one such as us-west-2.`,
    );
  }
  return region;
}
