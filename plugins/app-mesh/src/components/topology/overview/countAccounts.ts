import type { RuleFinding } from '@crossmesh/plugin-app-mesh-common';
import type { TopologyModel } from '../buildModel';

/** What an account has in a mesh. */
export interface AccountCounts {
  services: number;
  /** Services with all that is folded into them, and all else. */
  resources: number;
  errors: number;
  warnings: number;
}

/** Counts by the id of the account; what exists in no account is counted under the empty text. */
export function countAccounts(
  { nodes, cards }: TopologyModel,
  findings: ReadonlyMap<string, RuleFinding[]>,
): Map<string, AccountCounts> {
  const counts = new Map<string, AccountCounts>();
  for (const node of nodes.values()) {
    const key = node.resourceOwner ?? '';
    const count = counts.get(key) ?? {
      services: 0,
      resources: 0,
      errors: 0,
      warnings: 0,
    };
    count.services += node.role === 'service' ? 1 : 0;
    count.resources += cards?.get(node.id)?.memberIds.length ?? 1;
    for (const { severity } of findings.get(node.id) ?? []) {
      count.errors += severity === 'error' ? 1 : 0;
      count.warnings += severity === 'warning' ? 1 : 0;
    }
    counts.set(key, count);
  }
  return counts;
}
