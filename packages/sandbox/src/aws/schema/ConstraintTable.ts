/** Bounds of a value: of a number itself, of a string's or a list's length otherwise. */
export interface Constraint {
  min?: number;
  max?: number;
  pattern?: RegExp;
  values?: readonly string[];
}

/**
 * Constraints by `Structure.member`, or by `member` for all structures that have it; a list's
 * constraint holds for the list, `member[]` for its items.
 */
export type ConstraintTable = Record<string, Constraint>;
