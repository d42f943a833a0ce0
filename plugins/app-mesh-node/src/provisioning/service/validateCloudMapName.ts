import { InputError } from '@backstage/errors';

/**
 * @returns the name
 * @throws InputError if Cloud Map would refuse it as the name of an HTTP namespace
 */
export function validateCloudMapName(name: string): string {
  if (!/^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?$/.test(name)) {
    throw new InputError(
      `Cloud Map would refuse the namespace "${name}"; use up to 253 letters, digits, "_", "-" and ".", such as yelb.local.`,
    );
  }
  return name;
}
