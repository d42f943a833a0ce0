import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Share a mesh with one account',
    example: stringify({
      steps: [
        {
          id: 'share',
          name: 'Share the mesh',
          action: 'app-mesh:mesh:share',
          input: {
            accountId: '111111111111',
            region: 'us-west-2',
            meshName: 'yelb',
            consumerAccountIds: ['222222222222'],
          },
        },
      ],
    }),
  },
];
