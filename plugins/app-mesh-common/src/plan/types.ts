/**
 * What a step would do now.
 *
 * @public
 */
export type PlanVerdict =
  | 'nothing-to-do'
  | 'create'
  | 'change'
  | 'delete'
  | 'wait'
  | 'blocked';

/** @public */
export interface PlanDifference {
  /** Path into the resource, for example `spec.egressFilter.type`. */
  path: string;
  /** What is there now, as JSON; absent if nothing is. */
  actual?: string;
  /** What is wanted, as JSON; absent if it is to go. */
  wanted?: string;
}

/** @public */
export interface PlanStep {
  id: string;
  title: string;
  accountId: string;
  /** The account's configured name. */
  accountName?: string;
  region: string;
  /** Ids of the steps that must be done before. */
  after: string[];
  verdict: PlanVerdict;
  /** One sentence: why blocked, what is waited for. */
  reason?: string;
  /** Where blocked, the name of the error that a run would end with, for example NotFoundError. */
  error?: string;
  differences?: PlanDifference[];
}

/**
 * A recipe's steps, each with what it would do now.
 *
 * @public
 */
export interface Plan {
  recipe: string;
  steps: PlanStep[];
}
