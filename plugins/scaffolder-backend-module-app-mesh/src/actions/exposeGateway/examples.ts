import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const GATEWAY = {
  accountId: '111111111111',
  region: 'us-west-2',
  meshName: 'yelb',
  gatewayName: 'yelb-gateway',
  namespace: 'yelb',
  protocol: 'http',
};

function example(input: object): string {
  return stringify({
    steps: [
      {
        id: 'expose',
        name: 'Expose the service',
        action: 'app-mesh:gateway:expose',
        input,
      },
    ],
  });
}

export const examples: TemplateExample[] = [
  {
    description: 'Lead all calls from outside to one service',
    example: example({
      ...GATEWAY,
      routes: [{ name: 'ui', virtualService: 'yelb-ui' }],
    }),
  },
  {
    description:
      'Lead a path to a service of another account, over TLS with a certificate of ACM',
    example: example({
      ...GATEWAY,
      tls: {
        mode: 'STRICT',
        certificate: {
          acm: {
            certificateArn:
              'arn:aws:acm:us-west-2:111111111111:certificate/8f1c2f0e-0000-4000-8000-000000000000',
          },
        },
      },
      routes: [
        {
          name: 'api',
          virtualService:
            'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-appserver',
          match: { prefix: '/api/' },
          rewrite: { prefix: { value: '/' } },
        },
      ],
    }),
  },
];
