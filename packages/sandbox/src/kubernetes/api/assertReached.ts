import { StatusError } from '../http/StatusError';
import type { ObjectStore } from '../store';

/**
 * Reads a `resourceVersion`; undefined and 0 are any.
 *
 * @throws StatusError 400 if it is none, 504 if the cluster is not that far yet.
 */
export function assertReached(
  store: ObjectStore,
  resourceVersion: string | undefined,
): number {
  const revision = Number(resourceVersion || 0);
  if (!Number.isSafeInteger(revision) || revision < 0) {
    throw StatusError.badRequest(
      `invalid resource version "${resourceVersion}"`,
    );
  }
  if (revision > store.revision) {
    throw StatusError.of(
      504,
      'Timeout',
      `Timeout: Too large resource version: ${revision}, current: ${store.revision}`,
      {
        retryAfterSeconds: 1,
        causes: [
          {
            reason: 'ResourceVersionTooLarge',
            message: 'Too large resource version',
          },
        ],
      },
    );
  }
  return revision;
}
