import { InputError } from '@backstage/errors';
import type { Sandbox } from '../types';

/**
 * Environment variables that make any AWS client speak to the sandbox.
 *
 * @param account - id or name of the account whose user to be; the first if absent.
 */
export function sandboxEnvironment(
  sandbox: Pick<Sandbox, 'config' | 'endpoint'>,
  account?: string,
): Record<string, string> {
  const { accounts, regions } = sandbox.config;
  const found =
    account === undefined
      ? accounts[0]
      : accounts.find(item => item.id === account || item.name === account);
  if (!found) {
    throw new InputError(`The sandbox has no account "${account}"`);
  }
  return {
    AWS_ENDPOINT_URL: sandbox.endpoint,
    AWS_ACCESS_KEY_ID: found.accessKeyId,
    AWS_SECRET_ACCESS_KEY: found.secretAccessKey,
    AWS_REGION: regions[0],
  };
}
