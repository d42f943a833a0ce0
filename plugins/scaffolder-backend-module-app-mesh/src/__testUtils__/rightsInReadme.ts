import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** Asked for by RAM itself, in the caller's name. */
const BY_RAM = /:(Put|Get|Delete)MeshPolicy$/;

function blocks(text: string, language: string): string[] {
  return Array.from(
    text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs')),
    ([, block]) => block,
  );
}

/** The rights that the README's policies and its ClusterRole grant. */
export function rightsInReadme(): string[] {
  const text = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
  const policies: { Statement: { Action: string | string[] }[] }[] = blocks(
    text,
    'json',
  ).map(block => JSON.parse(block));
  const role: {
    rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[];
  } = parse(
    blocks(text, 'yaml').find(block => block.includes('ClusterRole')) ?? '',
  );
  return [
    ...policies.flatMap(({ Statement }) =>
      Statement.flatMap(({ Action }) => Action),
    ),
    ...role.rules.flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap(group =>
        resources.flatMap(resource =>
          verbs.map(verb => `${group}/${resource}:${verb}`),
        ),
      ),
    ),
  ].filter(right => !BY_RAM.test(right));
}
