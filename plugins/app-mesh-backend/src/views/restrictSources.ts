import type { SourceError } from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import type { SnapshotContent, StoredSource } from '../store';
import { namesOf, ownersOf } from './derived';

/** What an error may name: what a call was about, and the ARN that AWS refused. */
const NAMED =
  /\b(?:mesh|virtual\w+|route|gatewayRoute)Name ([^\s,;)]+)|(arn:[a-z-]+:appmesh:[^\s,;)"']+)/g;

function discreet(
  error: SourceError,
  isVisible: (name: string) => boolean,
): SourceError {
  const named = [...error.message.matchAll(NAMED)].map(
    ([, name, arn]) => name ?? arn.replace(/[.:]+$/, ''),
  );
  if (named.every(isVisible)) {
    return error;
  }
  const { accountId, accountName = accountId, name, region, service } = error;
  return {
    ...error,
    message: `Reading ${service} of account ${accountName} (${accountId}), ${region} failed (${name}) at what is not among what you may see; ask whoever may read all of the account what it says.`,
  };
}

/**
 * The sources of the accounts of which something may be seen. One source tells of a whole account, so its
 * error may name what else is there: it is then told without.
 *
 * @param visible - what may be seen of the snapshots
 */
export function restrictSources(
  sources: StoredSource[],
  visible: SnapshotContent[],
  scope: ReadScope,
): StoredSource[] {
  if (scope.unlimited) {
    return sources;
  }
  const accounts = new Set(
    visible.flatMap(({ resources }) => [...ownersOf(resources)]),
  );
  const isVisible = (name: string) =>
    visible.some(
      ({ mesh, resources }) =>
        name === mesh.arn ||
        name === mesh.meshName ||
        namesOf(resources).has(name),
    );
  return sources
    .filter(({ accountId }) => accounts.has(accountId))
    .map(source =>
      source.error
        ? { ...source, error: discreet(source.error, isVisible) }
        : source,
    );
}
