import { StatusError } from '../http/StatusError';
import type { KubernetesObject } from '../objects';
import { resourceKey, type ResourceType } from '../registry';
import { assertReached } from './assertReached';
import { continueToken } from './continueToken';
import { selectObjects } from './selectObjects';
import type { ApiEnvironment, ListOptions, ListResult } from './types';

const SUBJECT = {
  group: 'meta.k8s.io',
  plural: 'listoptions',
  kind: 'ListOptions',
};

function assertConsistent(options: ListOptions): void {
  const { resourceVersion, resourceVersionMatch: match } = options;
  let message: string | undefined;
  if (match && options.continueToken) {
    message =
      'Forbidden: resourceVersionMatch is forbidden when continue is provided';
  } else if (match && !resourceVersion) {
    message =
      'Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided';
  } else if (match && !['Exact', 'NotOlderThan'].includes(match)) {
    message = `Unsupported value: "${match}": supported values: "Exact", "NotOlderThan"`;
  } else if (match === 'Exact' && resourceVersion === '0') {
    message =
      'Forbidden: resourceVersionMatch "exact" is forbidden for resourceVersion "0"';
  }
  if (message) {
    throw StatusError.invalid(SUBJECT, '', [
      { reason: 'FieldValueInvalid', field: 'resourceVersionMatch', message },
    ]);
  }
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Lists objects; all pages of a list show the state that its first page has shown. */
export function listObjects(
  { store }: ApiEnvironment,
  type: ResourceType,
  options: ListOptions,
): ListResult {
  const { namespace, limit, labelSelector, fieldSelector } = options;
  assertConsistent(options);
  const matches = selectObjects(type, options);
  const from = options.continueToken
    ? continueToken.decode(options.continueToken, store.oldestRevision)
    : undefined;
  const wanted = assertReached(store, options.resourceVersion);
  const exact = options.resourceVersionMatch === 'Exact' ? wanted : undefined;
  if (exact !== undefined && exact < store.oldestRevision) {
    throw StatusError.expired(
      'The resourceVersion for the provided list is too old.',
    );
  }
  const revision = from?.revision ?? exact ?? store.revision;
  const key = resourceKey(type);
  const all =
    revision === store.revision
      ? store.list(key, namespace)
      : store.listAt(revision, key, namespace);
  const selected = all.filter(object => matches(object));
  const rest = from
    ? selected.filter(object => keyOf(object) > from.after)
    : selected;
  const items = limit ? rest.slice(0, limit) : rest;
  const last = items.at(-1);
  const remaining = rest.length - items.length;
  return {
    items,
    resourceVersion: String(revision),
    ...(remaining > 0 &&
      last && {
        // With a selector the API server does not know how many are left.
        ...(!labelSelector && !fieldSelector && { remaining }),
        continueToken: continueToken.encode({ revision, after: keyOf(last) }),
      }),
  };
}
