import type { Plan, PlanStep } from './types';

function said({ differences, reason, verdict }: PlanStep): string {
  const paths = differences?.map(({ actual, path, wanted }) => {
    const change = [actual, wanted].filter(value => value !== undefined);
    return `${path} ${change.join(' → ')}`;
  });
  const details = [...(paths ?? []), ...(reason ? [reason] : [])].join(', ');
  return details ? `${verdict}: ${details}` : verdict;
}

/**
 * A plan as a table for people: a line per step with number, account, region, what, and what would be
 * done.
 *
 * @public
 */
export function formatPlan(plan: Plan): string {
  const rows = plan.steps.map((step, index) => [
    `${index + 1}/${plan.steps.length}`,
    step.accountName
      ? `${step.accountName} (${step.accountId})`
      : step.accountId,
    step.region,
    step.title,
    said(step),
  ]);
  const widths = [0, 1, 2, 3].map(column =>
    Math.max(0, ...rows.map(row => row[column].length)),
  );
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
