import { AsyncLocalStorage } from 'node:async_hooks';

const noted = new AsyncLocalStorage<string[]>();

/** Operations that change nothing. */
const READS = /^(Describe|Get|List|Batch)/;

/** Notes a call's request id for whoever collects them at the moment. */
export function noteRequestId(operation: string, answer: unknown): void {
  const { $metadata } = Object(answer);
  const requestId: unknown = Object($metadata).requestId;
  if (typeof requestId === 'string' && !READS.test(operation)) {
    noted.getStore()?.push(`${operation} ${requestId}`);
  }
}

/**
 * Runs something, and collects the AWS request ids of the writing calls that it makes, each after the
 * operation's name: `CreateResourceShare 4f1c…`. What is given is filled as calls are answered, also where
 * they fail.
 *
 * @public
 */
export async function withRequestIds<T>(
  ids: string[],
  run: () => Promise<T>,
): Promise<T> {
  return noted.run(ids, run);
}
