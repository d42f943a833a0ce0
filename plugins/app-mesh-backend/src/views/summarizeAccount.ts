import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import type { MeshAccount } from '@crossmesh/plugin-app-mesh-node';
import { toSnapshotSource, type StoredSource } from '../store';

/**
 * An account and how reading it went; of one that is not configured, no more than its id is known, and of
 * one that may not be seen, no more than its name is told.
 */
export function summarizeAccount(options: {
  accountId: string;
  /** For accounts that are not configured. */
  regions: string[];
  account?: MeshAccount;
  role?: string;
  /** Whether something may be seen of it. */
  isSeen: boolean;
  sources: StoredSource[];
}): AccountSummary {
  const { account, accountId, isSeen, sources } = options;
  const seen = isSeen ? account : undefined;
  return {
    accountId,
    name: account?.name ?? accountId,
    regions: seen?.regions ?? options.regions,
    team: seen?.team,
    role: seen && options.role,
    clusters: (seen?.clusters ?? []).map(({ name }) => name),
    serviceLinkedRole:
      sources.find(({ service }) => service === 'iam')?.serviceLinkedRole ??
      'unknown',
    sources: sources.map(toSnapshotSource),
  };
}
