import { AwsError } from '../core';
import { MESH_PERMISSION, permissionVersions } from './meshPermission';

/** @throws AwsError if there is no such permission for what can be shared here. */
export function checkPermission(arn: string | undefined): void {
  if (!/^arn:[^:]+:ram:[^:]*:(aws|\d{12}):permission\/.+$/.test(arn ?? '')) {
    throw new AwsError(
      'MalformedArnException',
      `The specified Amazon Resource Name (ARN) ${arn} is not valid.`,
    );
  }
  if (arn !== MESH_PERMISSION) {
    throw new AwsError(
      'UnknownResourceException',
      `Permission ${arn} could not be found.`,
    );
  }
}

/**
 * A version of a permission, the default one if none is asked for.
 *
 * @throws AwsError if it does not exist.
 */
export function findPermission(arn: string | undefined, version?: number) {
  checkPermission(arn);
  const found =
    version === undefined
      ? permissionVersions.at(-1)
      : permissionVersions.find(item => item.version === String(version));
  if (!found) {
    throw new AwsError(
      'UnknownResourceException',
      `Permission ${arn} has no version ${version}.`,
    );
  }
  return found;
}
