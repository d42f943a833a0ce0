import type { MeshSnapshot } from '../snapshot';
import { MeshEvaluator } from './engine';
import type { RuleOptions, RuleReport } from './types';

/**
 * Evaluates all rules over a snapshot. Give it all that was read: a resource that is left out because
 * somebody may not see it looks like one that is missing.
 *
 * @public
 */
export function evaluateRules(
  snapshot: MeshSnapshot,
  options: RuleOptions = {},
): RuleReport {
  return MeshEvaluator.create(snapshot, options).report();
}
