import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Create a mesh for one namespace',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the mesh',
          action: 'app-mesh:mesh:create',
          input: {
            accountId: '111111111111',
            region: 'us-west-2',
            meshName: 'yelb',
            namespaces: ['yelb'],
          },
        },
      ],
    }),
  },
  {
    description:
      'Create a mesh with tags, whose pods may call anything outside of it',
    example: stringify({
      steps: [
        {
          id: 'create',
          name: 'Create the mesh',
          action: 'app-mesh:mesh:create',
          input: {
            accountId: '111111111111',
            region: 'us-west-2',
            cluster: 'frontend',
            meshName: 'yelb',
            namespaces: ['yelb', 'yelb-canary'],
            cloudMapNamespace: 'yelb.local',
            egressFilter: 'ALLOW_ALL',
            ipPreference: 'IPv4_ONLY',
            tags: { team: 'platform' },
          },
        },
      ],
    }),
  },
];
