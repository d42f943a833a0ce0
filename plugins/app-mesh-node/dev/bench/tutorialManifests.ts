import { stringify } from 'yaml';
import { APPSERVER, REDIS, UI } from '../../src/provisioning/__fixtures__/yelb';
import { DB } from './yelb';

const API = 'appmesh.k8s.aws/v1beta2';
const NAMESPACE = 'yelb';

function node(options: {
  name: string;
  port: number;
  protocol: string;
  cloudMapNamespace?: string;
  backends?: object[];
}): object {
  const { name, port, protocol, cloudMapNamespace, backends = [] } = options;
  return {
    apiVersion: API,
    kind: 'VirtualNode',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      podSelector: { matchLabels: { app: name } },
      listeners: [{ portMapping: { port, protocol } }],
      backends: backends.map(virtualService => ({ virtualService })),
      serviceDiscovery: cloudMapNamespace
        ? {
            awsCloudMap: {
              namespaceName: cloudMapNamespace,
              serviceName: name,
            },
          }
        : { dns: { hostname: `${name}.${NAMESPACE}.svc.cluster.local` } },
    },
  };
}

function service(name: string, provider: object): object {
  return {
    apiVersion: API,
    kind: 'VirtualService',
    metadata: { name, namespace: NAMESPACE },
    spec: { awsName: name, provider },
  };
}

const toNode = (name: string) => ({
  virtualNode: { virtualNodeRef: { name } },
});

const reference = (name: string) => ({ virtualServiceRef: { name } });

function router(name: string, port: number): object {
  return {
    apiVersion: API,
    kind: 'VirtualRouter',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      awsName: `${name}-virtual-router`,
      listeners: [{ portMapping: { port, protocol: 'http' } }],
      routes: [
        {
          name: `route-to-${name}`,
          httpRoute: {
            match: { prefix: '/' },
            action: {
              weightedTargets: [{ virtualNodeRef: { name }, weight: 1 }],
            },
            retryPolicy: {
              maxRetries: 2,
              perRetryTimeout: { unit: 'ms', value: 2000 },
              httpRetryEvents: ['server-error'],
            },
          },
        },
      ],
    },
  };
}

const yaml = (objects: unknown[]) =>
  objects.map(object => stringify(object)).join('---\n');

/** What the tutorial has a person apply, by file name; as rich as what the recipes make. */
export function tutorialManifests(options: {
  meshOwner: string;
  callee?: string;
}): Record<string, string> {
  const { meshOwner, callee } = options;
  const labels = { mesh: 'yelb' };
  const name = 'yelb-appserver';
  return {
    'mesh.yaml': yaml([
      {
        apiVersion: API,
        kind: 'Mesh',
        metadata: { name: 'yelb' },
        spec: {
          meshOwner,
          namespaceSelector: { matchLabels: labels },
          egressFilter: { type: 'ALLOW_ALL' },
        },
      },
    ]),
    'backend-mesh.yaml': yaml([
      node({ name: 'redis-server', port: 6379, protocol: 'tcp' }),
      service('redis-server', toNode('redis-server')),
      node({ name: 'yelb-db', port: 5432, protocol: 'tcp' }),
      service('yelb-db', toNode('yelb-db')),
      node({
        name,
        port: 4567,
        protocol: 'http',
        cloudMapNamespace: 'yelb.local',
        backends: [reference('yelb-db'), reference('redis-server')],
      }),
      router(name, 4567),
      service(name, { virtualRouter: { virtualRouterRef: { name } } }),
    ]),
    'backend-workloads.yaml': yaml(
      [REDIS, DB, APPSERVER].flatMap(({ manifests }) => manifests),
    ),
    'frontend-mesh.yaml': yaml([
      node({
        name: 'yelb-ui',
        port: 80,
        protocol: 'http',
        backends: callee ? [{ virtualServiceARN: callee }] : [],
      }),
      service('yelb-ui', toNode('yelb-ui')),
    ]),
    'frontend-workloads.yaml': yaml([
      ...UI.manifests,
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name },
        spec: { ports: [{ port: 4567 }] },
      },
    ]),
  };
}
