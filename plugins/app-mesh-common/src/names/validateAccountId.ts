import { InputError } from '@backstage/errors';

/**
 * @returns the id
 * @throws InputError unless it is twelve digits
 * @public
 */
export function validateAccountId(accountId: string): string {
  if (!/^\d{12}$/.test(accountId)) {
    throw new InputError(
      `"${accountId}" is not an AWS account id; give its twelve digits, quoted so that YAML keeps them as text.`,
    );
  }
  return accountId;
}
