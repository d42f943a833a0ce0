import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';

/** @returns for example `frontend (111111111111)`; the bare id where the account is not configured */
export function accountLabel(
  accountId: string,
  accounts: Pick<AccountSummary, 'accountId' | 'name'>[],
): string {
  const name = accounts.find(account => account.accountId === accountId)?.name;
  return name ? `${name} (${accountId})` : accountId;
}
