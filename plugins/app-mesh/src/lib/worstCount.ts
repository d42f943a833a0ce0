import type { RuleFinding } from '@crossmesh/plugin-app-mesh-common';

/** How many findings of the worst severity there are; undefined if none is an error or a warning. */
export function worstCount(
  findings: RuleFinding[] = [],
): { severity: 'error' | 'warning'; count: number } | undefined {
  for (const severity of ['error', 'warning'] as const) {
    const { length } = findings.filter(
      finding => finding.severity === severity,
    );
    if (length > 0) {
      return { severity, count: length };
    }
  }
  return undefined;
}
