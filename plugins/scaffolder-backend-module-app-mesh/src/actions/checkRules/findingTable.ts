import type { CheckedFinding } from './checkWorkspace';

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}

/** Findings as a Markdown table, a row each; empty without any. */
export function findingTable(findings: CheckedFinding[]): string {
  if (findings.length === 0) {
    return '';
  }
  return [
    '| severity | code | where | what | what to do |',
    '| --- | --- | --- | --- | --- |',
    ...findings.map(
      ({ code, explanation, file, kind, line, name, remedy, severity }) =>
        `| ${[
          severity,
          code,
          file === undefined ? `${kind} ${name}` : `${file}:${line}`,
          explanation,
          remedy,
        ]
          .map(cell)
          .join(' | ')} |`,
    ),
  ].join('\n');
}
