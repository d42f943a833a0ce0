import { isError } from '@backstage/errors';

/** @returns the error that a person should see: the backend's own where there is one */
export function toReason(error: unknown): Error {
  if (!isError(error)) {
    return new Error(String(error));
  }
  return error.name === 'ResponseError' && isError(error.cause)
    ? error.cause
    : error;
}
