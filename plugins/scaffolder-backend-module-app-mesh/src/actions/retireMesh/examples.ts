import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Remove a mesh with all that is in it',
    example: stringify({
      steps: [
        {
          id: 'retire',
          name: 'Retire the mesh',
          action: 'app-mesh:mesh:retire',
          input: {
            accountId: '111111111111',
            region: 'us-west-2',
            meshName: 'yelb',
          },
        },
      ],
    }),
  },
];
