import { lineUp } from './lineUp';
import { mutualCallers } from './mutualCallers';

/**
 * Accounts that call each other share columns, so that callers stay left of what they call, as long as their
 * calls hide little: up to about this many crossings of a call between them with one inside of them.
 */
const FEW_CROSSINGS = 600;

/** Accounts whose services share columns, by index. */
export type AccountRow = number[];

/**
 * Brings accounts into an order from left to right.
 *
 * @param calls - by caller, then callee
 */
export function arrangeAccounts(calls: number[][]): AccountRow[] {
  const rows = mutualCallers(calls).flatMap((set): AccountRow[] => {
    let among = 0;
    let inside = 0;
    for (const from of set) {
      for (const to of set) {
        if (from === to) {
          inside += calls[from][to];
        } else {
          among += calls[from][to];
        }
      }
    }
    return among * inside <= FEW_CROSSINGS
      ? [set]
      : set.map(account => [account]);
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
