import type { RuleFinding, RuleSeverity } from '../types';

const RANK: Record<RuleSeverity, number> = { error: 0, warning: 1, info: 2 };

function compareText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

/** The worst first, then by code, ARN and path. */
export function compareFindings(left: RuleFinding, right: RuleFinding): number {
  return (
    RANK[left.severity] - RANK[right.severity] ||
    compareText(left.code, right.code) ||
    compareText(left.arn, right.arn) ||
    compareText(left.path ?? '', right.path ?? '') ||
    compareText(left.explanation, right.explanation)
  );
}
