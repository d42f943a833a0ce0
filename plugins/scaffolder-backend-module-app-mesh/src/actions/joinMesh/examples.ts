import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Join a mesh that is shared with the account',
    example: stringify({
      steps: [
        {
          id: 'join',
          name: 'Join the mesh',
          action: 'app-mesh:mesh:join',
          input: {
            accountId: '222222222222',
            region: 'us-west-2',
            meshName: 'yelb',
            meshOwner: '111111111111',
            namespaces: ['yelb'],
            cloudMapNamespace: 'yelb.local',
          },
        },
      ],
    }),
  },
  {
    description: 'Let several accounts join, one after the other',
    example: stringify({
      steps: [
        {
          id: 'join',
          name: 'Join the mesh',
          action: 'app-mesh:mesh:join',
          each: ['222222222222'],
          input: {
            accountId: '${{ each.value }}',
            region: 'us-west-2',
            meshName: 'yelb',
            meshOwner: '111111111111',
            namespaces: ['yelb'],
            egressFilter: 'ALLOW_ALL',
          },
        },
      ],
    }),
  },
];
