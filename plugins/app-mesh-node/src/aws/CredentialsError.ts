/**
 * Marks that a call failed before it was made: the account's credentials could not be had.
 */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';

  constructor(cause: unknown) {
    super('No credentials', { cause });
  }
}
