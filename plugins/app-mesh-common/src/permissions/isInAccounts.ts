/**
 * Whether something lies in one of the accounts: the rule `IN_ACCOUNTS`.
 *
 * @param accounts - twelve-digit ids
 * @public
 */
export function isInAccounts(
  place: { accountId: string },
  accounts: string[],
): boolean {
  return accounts.includes(place.accountId);
}
