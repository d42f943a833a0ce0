import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Take a service out of a mesh',
    example: stringify({
      steps: [
        {
          id: 'offboard',
          name: 'Offboard the service',
          action: 'app-mesh:service:offboard',
          input: {
            accountId: '222222222222',
            region: 'us-west-2',
            meshName: 'yelb',
            meshOwner: '111111111111',
            serviceName: 'redis-server',
            namespace: 'yelb',
          },
        },
      ],
    }),
  },
];
