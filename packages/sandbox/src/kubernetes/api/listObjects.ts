import { StatusError } from '../http/StatusError';
import { resourceKey, type ResourceType } from '../registry';
import { selectObjects } from './selectObjects';
import type { ApiEnvironment, ListOptions, ListResult } from './types';

interface ContinueToken {
  revision: number;
  after: string;
}

function decode(token: string, oldestRevision: number): ContinueToken {
  let parsed: Partial<ContinueToken> | undefined;
  try {
    parsed = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    parsed = undefined;
  }
  if (
    typeof parsed?.revision !== 'number' ||
    typeof parsed.after !== 'string'
  ) {
    throw StatusError.badRequest('continue key is not valid');
  }
  if (parsed.revision < oldestRevision) {
    throw StatusError.expired(
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.',
    );
  }
  return { revision: parsed.revision, after: parsed.after };
}

/**
 * Lists objects. A list that is read in pages shows the present state on every page, not that of
 * its first one.
 */
export function listObjects(
  { store }: ApiEnvironment,
  type: ResourceType,
  options: ListOptions,
): ListResult {
  const { namespace, limit, continueToken } = options;
  const matches = selectObjects(type, options);
  const from = continueToken
    ? decode(continueToken, store.oldestRevision)
    : undefined;
  const all = store
    .list(resourceKey(type), namespace)
    .filter(object => matches(object));
  const rest = from
    ? all.filter(
        ({ metadata }) =>
          `${metadata.namespace ?? ''}/${metadata.name}` > from.after,
      )
    : all;
  const revision = from?.revision ?? store.revision;
  const items = limit ? rest.slice(0, limit) : rest;
  const last = items.at(-1)?.metadata;
  const remaining = rest.length - items.length;
  return {
    items,
    resourceVersion: String(revision),
    ...(remaining > 0 &&
      last && {
        remaining,
        continueToken: Buffer.from(
          JSON.stringify({
            revision,
            after: `${last.namespace ?? ''}/${last.name}`,
          }),
        ).toString('base64url'),
      }),
  };
}
