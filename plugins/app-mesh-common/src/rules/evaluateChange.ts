import type { MeshSnapshot } from '../snapshot';
import { MeshEvaluator, type RuleChange } from './engine';
import type { RuleFinding, RuleOptions, RuleReport } from './types';

/**
 * What a change would make of a mesh.
 *
 * @public
 */
export interface RuleEffect {
  /** Findings that the mesh would have and does not have now. */
  introduced: RuleFinding[];
  /** Findings that the mesh has and would not have any more. */
  cleared: RuleFinding[];
  /** The mesh as it would be. */
  report: RuleReport;
}

/** What makes two findings the same; what they say may change with names and numbers around them. */
function keyOf({ arn, code, edge, path }: RuleFinding): string {
  return [arn, code, path, edge?.target].join(' ');
}

function without(left: RuleFinding[], right: RuleFinding[]): RuleFinding[] {
  const known = new Set(right.map(keyOf));
  return left.filter(finding => !known.has(keyOf(finding)));
}

/**
 * Evaluates a change before it is made: a plan, or manifests that are not applied yet. The snapshot stays
 * as it is.
 *
 * @public
 */
export function evaluateChange(
  snapshot: MeshSnapshot,
  change: RuleChange,
  options: RuleOptions = {},
): RuleEffect {
  const evaluator = MeshEvaluator.create(snapshot, options);
  const before = evaluator.report();
  evaluator.apply(change);
  const report = evaluator.report();
  return {
    introduced: without(report.findings, before.findings),
    cleared: without(before.findings, report.findings),
    report,
  };
}
