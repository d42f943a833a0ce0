import type { FindOperand, FindOperator } from './types';

/**
 * All operands, and whether their values are numbers.
 *
 * @public
 */
export const FIND_OPERANDS: Record<FindOperand, { numeric: boolean }> = {
  account: { numeric: false },
  cluster: { numeric: false },
  cross: { numeric: false },
  finding: { numeric: false },
  health: { numeric: false },
  kind: { numeric: false },
  name: { numeric: false },
  namespace: { numeric: false },
  owner: { numeric: false },
  port: { numeric: true },
  protocol: { numeric: false },
  team: { numeric: false },
  weight: { numeric: true },
};

export const ORDERING: FindOperator[] = ['<', '<=', '>', '>='];

/** @internal */
export function isFindOperand(word: string): word is FindOperand {
  return Object.hasOwn(FIND_OPERANDS, word);
}
