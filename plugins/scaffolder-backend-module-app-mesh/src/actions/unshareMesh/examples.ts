import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'End the sharing of a mesh with an account',
    example: stringify({
      steps: [
        {
          id: 'unshare',
          name: 'Unshare the mesh',
          action: 'app-mesh:mesh:unshare',
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
  {
    description: 'End the sharing with an organizational unit',
    example: stringify({
      steps: [
        {
          id: 'unshare',
          name: 'Unshare the mesh',
          action: 'app-mesh:mesh:unshare',
          input: {
            accountId: '111111111111',
            region: 'us-west-2',
            meshName: 'yelb',
            organizationArns: [
              'arn:aws:organizations::111111111111:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6',
            ],
          },
        },
      ],
    }),
  },
];
