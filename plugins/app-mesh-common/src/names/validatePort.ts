import { InputError } from '@backstage/errors';

/**
 * @returns the port
 * @throws InputError unless it is a whole number from 1 to 65535
 * @public
 */
export function validatePort(port: number): number {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new InputError(
      `${port} is not a port; give a whole number from 1 to 65535.`,
    );
  }
  return port;
}
