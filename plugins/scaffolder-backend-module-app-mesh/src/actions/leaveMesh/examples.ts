import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Take an account out of a mesh, with its services',
    example: stringify({
      steps: [
        {
          id: 'leave',
          name: 'Leave the mesh',
          action: 'app-mesh:mesh:leave',
          input: {
            accountId: '222222222222',
            region: 'us-west-2',
            meshName: 'yelb',
            meshOwner: '111111111111',
            drain: true,
          },
        },
      ],
    }),
  },
];
