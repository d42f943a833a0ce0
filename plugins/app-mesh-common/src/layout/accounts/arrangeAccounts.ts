import { lineUp } from './lineUp';
import { mutualCallers } from './mutualCallers';

/**
 * Up to how many calls among accounts that call each other their services share columns, so that callers
 * stay left of what they call. With more, edges through other accounts' boxes would hide them.
 */
const FEW_CALLS = 24;

/** Accounts whose services share columns, by index. */
export type AccountRow = number[];

/**
 * Brings accounts into an order from left to right.
 *
 * @param calls - by caller, then callee
 */
export function arrangeAccounts(calls: number[][]): AccountRow[] {
  const rows = mutualCallers(calls).flatMap((set): AccountRow[] => {
    const among = set.reduce(
      (sum, from) => set.reduce((part, to) => part + calls[from][to], sum),
      0,
    );
    return among <= FEW_CALLS ? [set] : set.map(account => [account]);
  });
  const between = rows.map(from =>
    rows.map(to =>
      from === to
        ? 0
        : from.reduce(
            (sum, a) => to.reduce((part, b) => part + calls[a][b], sum),
            0,
          ),
    ),
  );
  return lineUp(between).map(index => rows[index]);
}
