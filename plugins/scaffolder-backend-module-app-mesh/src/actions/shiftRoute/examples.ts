import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

function example(input: object): string {
  return stringify({
    steps: [
      {
        id: 'shift',
        name: 'Shift the calls',
        action: 'app-mesh:route:shift',
        input: {
          accountId: '222222222222',
          region: 'us-west-2',
          meshName: 'yelb',
          meshOwner: '111111111111',
          namespace: 'yelb',
          serviceName: 'yelb-appserver',
          ...input,
        },
      },
    ],
  });
}

export const examples: TemplateExample[] = [
  {
    description: 'Lead all calls to the second version, in three steps',
    example: example({
      to: 'yelb-appserver-v2',
      steps: [10, 50, 100],
      pauseSeconds: 120,
    }),
  },
  {
    description: 'Lead a tenth of the calls to a node in another account',
    example: example({
      from: 'yelb-appserver_yelb_backend',
      to: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualNode/yelb-appserver_yelb_frontend',
      steps: [10],
    }),
  },
];
