import { isError } from '@backstage/errors';

/**
 * The same error, whose stack says no more than its message: the scaffolder writes stacks into the task's
 * log, where people read them.
 */
export function withoutStack(error: unknown): unknown {
  if (isError(error)) {
    Object.defineProperty(error, 'stack', {
      value: error.message,
      configurable: true,
    });
  }
  return error;
}
