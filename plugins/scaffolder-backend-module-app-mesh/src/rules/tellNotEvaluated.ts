import type { NotEvaluatedRule } from '@crossmesh/plugin-app-mesh-common';

/** Which rules could not be evaluated, by account; undefined if all could. */
export function tellNotEvaluated(
  notEvaluated: NotEvaluatedRule[],
): string | undefined {
  const byAccount = new Map<string, string[]>();
  for (const { accountId, code } of notEvaluated) {
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), code]);
  }
  return byAccount.size === 0
    ? undefined
    : `not evaluated: ${[...byAccount]
        .map(([account, codes]) => `${codes.join(', ')} in account ${account}`)
        .join('; ')}`;
}
