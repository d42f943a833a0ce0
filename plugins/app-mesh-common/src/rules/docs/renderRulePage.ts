import { evaluateRules } from '../evaluateRules';
import type { DocumentedRule, RuleSource } from '../types';
import { renderExample } from './renderExample';

const SEVERITIES = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
} as const;

const NEEDS: Record<RuleSource, string> = {
  'app-mesh': 'App Mesh',
  ram: 'RAM of the mesh owner',
  iam: 'the service-linked roles of the accounts',
  kubernetes: 'the clusters of the account',
  catalog: 'the catalog',
  'cloud-map': 'the Cloud Map namespaces of the account',
  meshes: 'the list of all meshes',
};

const KINDS = {
  Mesh: 'the mesh',
  VirtualNode: 'virtual nodes',
  VirtualRouter: 'virtual routers',
  VirtualService: 'virtual services',
  VirtualGateway: 'virtual gateways',
  Route: 'routes',
  GatewayRoute: 'gateway routes',
} as const;

/** The page of one rule, in Markdown. */
export function renderRulePage(rule: DocumentedRule): string {
  const { findings } = evaluateRules(rule.breaks.snapshot, {
    facts: rule.breaks.facts,
  });
  const said = findings
    .filter(({ code }) => code === rule.code)
    .map(({ explanation, path }) =>
      path === undefined
        ? `> ${explanation}`
        : `> ${explanation} (at \`${path}\`)`,
    );
  const needs = (rule.needs ?? []).map(source => NEEDS[source]);
  return [
    `# ${rule.code}: ${rule.title}`,
    `${SEVERITIES[rule.severity]}, on ${rule.kinds
      .map(kind => KINDS[kind])
      .join(', ')}.${
      needs.length > 0
        ? ` Not evaluated until ${needs.join(' and ')} could be read.`
        : ''
    }`,
    rule.meaning,
    `**What to do:** ${rule.remedy}`,
    '## Breaks it',
    `\`\`\`yaml\n${renderExample(rule, rule.breaks)}\`\`\``,
    said.join('\n>\n'),
    '## Is sound',
    `\`\`\`yaml\n${renderExample(rule, rule.sound)}\`\`\``,
    'All rules, and how to switch one off or ignore a finding: [rules](README.md).',
  ]
    .join('\n\n')
    .concat('\n');
}
