import type { AccountDirectory } from '../../accounts';

/** Account and region for people: `account backend (222222222222), us-west-2`. */
export function place(
  accounts: AccountDirectory,
  where: { accountId: string; region: string },
): string {
  const { name } = accounts.get(where.accountId);
  return `account ${name} (${where.accountId}), ${where.region}`;
}
