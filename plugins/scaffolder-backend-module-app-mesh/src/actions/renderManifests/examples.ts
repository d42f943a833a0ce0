import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const PLACE = {
  accountId: '222222222222',
  region: 'us-west-2',
  meshName: 'yelb',
  meshOwner: '111111111111',
  targetPath: 'deploy',
};

const LABELS = { app: 'redis-server' };

const MANIFESTS = [
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'redis-server' },
    spec: { selector: LABELS, ports: [{ port: 6379 }] },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'redis-server' },
    spec: {
      selector: { matchLabels: LABELS },
      template: {
        metadata: { labels: LABELS },
        spec: {
          containers: [
            {
              name: 'redis-server',
              image: 'redis:7',
              ports: [{ containerPort: 6379 }],
            },
          ],
        },
      },
    },
  },
];

export const examples: TemplateExample[] = [
  {
    description: "Render a consumer's part of a mesh and a service in it",
    example: stringify({
      steps: [
        {
          id: 'render',
          name: 'Render the manifests',
          action: 'app-mesh:manifests:render',
          input: {
            ...PLACE,
            mesh: { namespaces: ['yelb'], egressFilter: 'ALLOW_ALL' },
            services: [
              {
                component: 'component:default/redis-server',
                serviceName: 'redis-server',
                namespace: 'yelb',
                port: 6379,
                protocol: 'tcp',
                discovery: 'dns',
                manifests: MANIFESTS,
              },
            ],
          },
        },
      ],
    }),
  },
];
