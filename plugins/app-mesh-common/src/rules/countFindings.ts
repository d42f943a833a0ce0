import type { RuleReport, RuleSeverity } from './types';

/**
 * How many findings a mesh has, by severity, and how many of them somebody chose to ignore.
 *
 * @public
 */
export type FindingCounts = Record<RuleSeverity | 'ignored', number>;

/**
 * Counts a report's findings.
 *
 * @public
 */
export function countFindings({
  findings,
  ignored,
}: Pick<RuleReport, 'findings' | 'ignored'>): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, ignored: ignored.length };
  for (const { severity } of findings) {
    counts[severity]++;
  }
  return counts;
}
