import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import type { MeshAccount } from '@crossmesh/plugin-app-mesh-node';
import type { StoredSource } from '../store';

/**
 * An account and how reading it went; of one that is not configured, no more than its id is known.
 */
export function summarizeAccount(options: {
  accountId: string;
  /** For accounts that are not configured. */
  regions: string[];
  account?: MeshAccount;
  role?: string;
  sources: StoredSource[];
}): AccountSummary {
  const { account, accountId, sources } = options;
  return {
    accountId,
    name: account?.name ?? accountId,
    regions: account?.regions ?? options.regions,
    team: account?.team,
    role: account && options.role,
    clusters: (account?.clusters ?? []).map(({ name }) => name),
    serviceLinkedRole:
      sources.find(({ service }) => service === 'iam')?.serviceLinkedRole ??
      'unknown',
    sources: sources.map(({ serviceLinkedRole, ...source }) => source),
  };
}
