import type { KubernetesObject } from '@kubernetes/client-node';
import type { CreateMeshOptions, JoinMeshOptions } from '../recipes';
import type { OnboardServiceOptions } from '../service';

const MESH = {
  region: 'us-west-2',
  meshName: 'yelb',
  meshOwner: '111111111111',
};

/** A Deployment with one container, as a team would write it. */
export function deployment(name: string, port: number): KubernetesObject {
  const labels = { app: name };
  const object = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name,
              image: `example/${name}:1`,
              ports: [{ containerPort: port }],
            },
          ],
        },
      },
    },
  };
  return object;
}

/** A Service for the Deployment of that name. */
export function service(
  name: string,
  port: number,
  type: 'ClusterIP' | 'LoadBalancer' = 'ClusterIP',
): KubernetesObject {
  const object = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { type, selector: { app: name }, ports: [{ port }] },
  };
  return object;
}

export const REDIS: OnboardServiceOptions = {
  ...MESH,
  accountId: '222222222222',
  namespace: 'yelb',
  entityRef: 'component:default/redis-server',
  serviceName: 'redis-server',
  port: 6379,
  protocol: 'tcp',
  discovery: { type: 'dns' },
  backends: [],
  manifests: [deployment('redis-server', 6379), service('redis-server', 6379)],
};

export const APPSERVER: OnboardServiceOptions = {
  ...MESH,
  accountId: '222222222222',
  namespace: 'yelb',
  entityRef: 'component:default/yelb-appserver',
  serviceName: 'yelb-appserver',
  port: 4567,
  protocol: 'http',
  discovery: { type: 'cloudMap', namespaceName: 'yelb.local' },
  backends: ['redis-server'],
  manifests: [deployment('yelb-appserver', 4567)],
  retryPolicy: { maxRetries: 2, perRetryTimeoutMillis: 2000 },
};

export const APPSERVER_ARN =
  'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-appserver';

export const UI: OnboardServiceOptions = {
  ...MESH,
  accountId: '111111111111',
  namespace: 'yelb',
  entityRef: 'component:default/yelb-ui',
  serviceName: 'yelb-ui',
  port: 80,
  protocol: 'http',
  discovery: { type: 'dns' },
  backends: [APPSERVER_ARN],
  manifests: [
    deployment('yelb-ui', 80),
    service('yelb-ui', 80, 'LoadBalancer'),
  ],
};

export const CREATE: CreateMeshOptions = {
  accountId: '111111111111',
  region: 'us-west-2',
  meshName: 'yelb',
  namespaces: ['yelb'],
  egressFilter: 'ALLOW_ALL',
};

export const SHARE = {
  accountId: '111111111111',
  region: 'us-west-2',
  meshName: 'yelb',
  consumerAccountIds: ['222222222222'],
  allowExternalAccounts: true,
};

export const JOIN: JoinMeshOptions = {
  ...MESH,
  accountId: '222222222222',
  namespaces: ['yelb'],
  cloudMapNamespace: 'yelb.local',
  egressFilter: 'ALLOW_ALL',
};
