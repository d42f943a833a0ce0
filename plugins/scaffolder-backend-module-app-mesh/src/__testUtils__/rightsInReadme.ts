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

/**
 * The rights that the policies and the ClusterRole in a plugin's README grant.
 *
 * @param plugin - its folder below `plugins`
 */
export function rightsInReadme(
  plugin = 'scaffolder-backend-module-app-mesh',
): string[] {
  const file = resolve(__dirname, '../../..', plugin, 'README.md');
  const text = readFileSync(file, 'utf8');
  const policies: { Statement: { Action: string | string[] }[] }[] = blocks(
    text,
    'json',
  )
    .filter(block => block.includes('"Statement"'))
    .map(block => JSON.parse(block));
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
