import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  isError,
} from '@backstage/errors';
import { withCause } from '../../aws/withCause';

const CLASSES = {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
};

function classOf(name: string) {
  return Object.entries(CLASSES).find(([known]) => known === name)?.[1];
}

/**
 * An error of the same class that says something more. An error that is not one of Backstage's is a
 * fault in the program and stays as it is.
 */
export function restateError(
  error: unknown,
  restate: (message: string) => string,
): unknown {
  if (!isError(error)) {
    return error;
  }
  const ErrorClass = classOf(error.name);
  return ErrorClass
    ? withCause(new ErrorClass(restate(error.message)), error)
    : error;
}
