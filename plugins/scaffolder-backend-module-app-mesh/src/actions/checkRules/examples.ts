import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { parse, stringify } from 'yaml';
import { examples as renderExamples } from '../renderManifests/examples';

const PLACE = {
  accountId: '222222222222',
  region: 'us-west-2',
  meshName: 'yelb',
  meshOwner: '111111111111',
  path: 'deploy/backend',
};

/** Manifests have to come from somewhere: here they are rendered, elsewhere fetched. */
const [render] = parse(renderExamples[0].example).steps;

function exampleOf(
  description: string,
  input: object,
  ...further: object[]
): TemplateExample {
  const check = {
    id: 'check',
    name: 'Check the manifests',
    action: 'app-mesh:rules:check',
    input: { ...PLACE, ...input },
  };
  return {
    description,
    example: stringify({ steps: [render, check, ...further] }),
  };
}

export const examples: TemplateExample[] = [
  exampleOf('Check manifests before a pull request is opened with them', {
    namespace: 'yelb',
  }),
  exampleOf(
    'Check the manifests of two clusters together, and tell what they would break instead of failing',
    {
      alsoIn: [
        { accountId: '111111111111', path: 'deploy', namespace: 'yelb' },
      ],
      failOn: 'never',
    },
    {
      id: 'tell',
      name: 'Tell what they would break',
      action: 'debug:log',
      input: { message: '${{ steps.check.output.table }}' },
    },
  ),
  exampleOf('Fail on new warnings, too, but take one error on purpose', {
    failOn: 'warning',
    acceptFindings: ['AM208'],
  }),
];
