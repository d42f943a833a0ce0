import type { RuleFinding, RuleSeverity } from './types';

/**
 * Which findings to keep; what is absent or empty keeps all.
 *
 * @public
 */
export interface FindingFilter {
  codes?: string[];
  severities?: RuleSeverity[];
  accounts?: string[];
  /** Entity references of catalog owners. */
  teams?: string[];
}

function accepts(
  wanted: string[] | undefined,
  value: string | undefined,
): boolean {
  return !wanted?.length || (value !== undefined && wanted.includes(value));
}

/**
 * The findings of some codes, severities, accounts and teams.
 *
 * @public
 */
export function filterFindings(
  findings: RuleFinding[],
  { codes, severities, accounts, teams }: FindingFilter,
): RuleFinding[] {
  return findings.filter(
    ({ code, severity, accountId, team }) =>
      accepts(codes, code) &&
      accepts(severities, severity) &&
      accepts(accounts, accountId) &&
      accepts(teams, team),
  );
}
