import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

function manifests(name: string, port: number): string {
  const labels = { app: name };
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { selector: labels, ports: [{ port }] },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              {
                name,
                image: `example.com/${name}:1`,
                ports: [{ containerPort: port }],
              },
            ],
          },
        },
      },
    },
  ]
    .map(object => stringify(object))
    .join('---\n');
}

export const examples: TemplateExample[] = [
  {
    description: 'Onboard a service that calls nobody, found by DNS',
    example: stringify({
      steps: [
        {
          id: 'onboard',
          name: 'Onboard the service',
          action: 'app-mesh:service:onboard',
          input: {
            accountId: '222222222222',
            region: 'us-west-2',
            meshName: 'yelb',
            meshOwner: '111111111111',
            component: 'component:default/redis-server',
            serviceName: 'redis-server',
            namespace: 'yelb',
            port: 6379,
            protocol: 'tcp',
            discovery: 'dns',
            manifests: manifests('redis-server', 6379),
          },
        },
      ],
    }),
  },
  {
    description:
      'Onboard a service that is found through Cloud Map, calls two others and is called again when it fails',
    example: stringify({
      steps: [
        {
          id: 'onboard',
          name: 'Onboard the service',
          action: 'app-mesh:service:onboard',
          input: {
            accountId: '222222222222',
            region: 'us-west-2',
            meshName: 'yelb',
            meshOwner: '111111111111',
            component: 'component:default/yelb-appserver',
            serviceName: 'yelb-appserver',
            namespace: 'yelb',
            port: 4567,
            protocol: 'http',
            discovery: 'cloudMap',
            cloudMapNamespace: 'yelb.local',
            backends: ['yelb-db', 'redis-server'],
            retryPolicy: { maxRetries: 2, perRetryTimeoutMillis: 2000 },
            manifests: manifests('yelb-appserver', 4567),
          },
        },
      ],
    }),
  },
  {
    description:
      'Onboard a service in two accounts, with timeouts, health check, outlier detection, mTLS and an access log',
    example: stringify({
      steps: [
        {
          id: 'onboard',
          name: 'Onboard the service',
          action: 'app-mesh:service:onboard',
          input: {
            accountId: '222222222222',
            region: 'us-west-2',
            meshName: 'yelb',
            meshOwner: '111111111111',
            alsoIn: [{ accountId: '111111111111', weight: 20 }],
            component: 'component:default/yelb-appserver',
            serviceName: 'yelb-appserver',
            namespace: 'yelb',
            port: 4567,
            protocol: 'http',
            discovery: 'cloudMap',
            cloudMapNamespace: 'yelb.local',
            backends: [
              'component:default/yelb-db',
              {
                virtualService: 'redis-server',
                clientPolicy: {
                  tls: {
                    validation: {
                      trust: { file: { certificateChain: '/certs/ca.pem' } },
                    },
                  },
                },
              },
            ],
            timeout: {
              perRequest: { unit: 's', value: 30 },
              idle: { unit: 's', value: 300 },
            },
            healthCheck: {
              healthyThreshold: 2,
              unhealthyThreshold: 3,
              intervalMillis: 5000,
              timeoutMillis: 2000,
              path: '/health',
            },
            outlierDetection: {
              maxServerErrors: 5,
              interval: { unit: 's', value: 10 },
              baseEjectionDuration: { unit: 's', value: 10 },
              maxEjectionPercent: 50,
            },
            connectionPool: { maxConnections: 100, maxPendingRequests: 50 },
            tls: {
              mode: 'STRICT',
              certificate: { sds: { secretName: 'yelb-appserver' } },
              validation: { trust: { sds: { secretName: 'yelb-ca' } } },
            },
            accessLog: { path: '/dev/stdout' },
            manifests: manifests('yelb-appserver', 4567),
          },
        },
      ],
    }),
  },
  {
    description: 'Onboard a service that calls one in another account',
    example: stringify({
      steps: [
        {
          id: 'onboard',
          name: 'Onboard the service',
          action: 'app-mesh:service:onboard',
          input: {
            accountId: '111111111111',
            region: 'us-west-2',
            meshName: 'yelb',
            component: 'component:default/yelb-ui',
            serviceName: 'yelb-ui',
            namespace: 'yelb',
            port: 80,
            protocol: 'http',
            discovery: 'dns',
            backends: [
              'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-appserver',
            ],
            manifests: manifests('yelb-ui', 80),
          },
        },
      ],
    }),
  },
];
