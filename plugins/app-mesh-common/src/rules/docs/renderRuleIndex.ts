import { ANNOTATION_IGNORE_RULES } from '../../annotations';
import type { DocumentedRule } from '../types';

function table(rows: string[][]): string {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join(' | ')} |`;
  const [head, ...body] = rows;
  return [
    line(head),
    line(widths.map(width => '-'.repeat(width))),
    ...body.map(line),
  ].join('\n');
}

/** The index of all rules' pages, in Markdown. */
export function renderRuleIndex(rules: readonly DocumentedRule[]): string {
  return `# Rules

What a mesh must obey, each with an example that breaks it and one that is sound. The pages are generated from the rules themselves by \`yarn docs:rules\`.

A rule that needs what could not be read is silent and listed as not evaluated: that is not to say that all is well.

To ignore one finding on one resource until a date, annotate its custom resource:

\`\`\`yaml
metadata:
  annotations:
    ${ANNOTATION_IGNORE_RULES}: 'AM401 until 2027-01-31: the retries are meant to be cut short'
\`\`\`

Several entries are separated by \`;\` or line breaks. Code, end and reason must all be there; ignored findings are still counted and can be listed.

A rule is switched off, given another severity or limited to accounts in the configuration of the [app-mesh backend](../../plugins/app-mesh-backend/README.md#configure); [modules](../../plugins/app-mesh-backend/README.md#rules-of-your-own) add rules of their own. The same rules are held against [every plan](../../plugins/scaffolder-backend-module-app-mesh/README.md#rules) before it is run, and against manifests by the action \`app-mesh:rules:check\`.

${table([
  ['code', 'severity', 'what'],
  ...rules.map(({ code, severity, title }) => [
    `[${code}](${code}.md)`,
    severity,
    title,
  ]),
])}
`;
}
