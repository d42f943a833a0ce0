import type {
  AnyMeshResource,
  MeshResource,
  MeshResourceKind,
} from '../../resources';
import type { MeshSnapshot } from '../../snapshot';

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const mesh = { region: 'us-west-2', meshOwner: OWNER, meshName: 'yelb' };

function arn(owner: string, path: string): string {
  const segment = owner === OWNER ? 'yelb' : `yelb@${OWNER}`;
  return `arn:aws:appmesh:us-west-2:${owner}:mesh/${segment}/${path}`;
}

function resource<K extends MeshResourceKind>(
  kind: K,
  owner: string,
  path: string,
  spec: MeshResource<K>['spec'],
  rest: Partial<MeshResource<K>> = {},
): MeshResource<K> {
  return {
    kind,
    arn: arn(owner, path),
    name: path.split('/').at(-1) ?? '',
    mesh,
    resourceOwner: owner,
    spec,
    status: 'ACTIVE',
    version: 1,
    ...rest,
  };
}

function backends(...names: string[]) {
  return names.map(virtualServiceName => ({
    virtualService: { virtualServiceName },
  }));
}

export const GATEWAY = arn(OWNER, 'virtualGateway/ingress');
export const UI = arn(OWNER, 'virtualService/ui');
export const UI_NODE = arn(OWNER, 'virtualNode/ui');
export const APP = arn(CONSUMER, 'virtualService/app');
export const APP_ROUTER = arn(CONSUMER, 'virtualRouter/app-router');
export const APP_V1 = arn(CONSUMER, 'virtualNode/app-v1');
export const APP_V2 = arn(CONSUMER, 'virtualNode/app-v2');
export const DB = arn(CONSUMER, 'virtualService/db');
export const DB_NODE = arn(CONSUMER, 'virtualNode/db');

const resources: AnyMeshResource[] = [
  {
    ...resource('Mesh', OWNER, 'x', {}),
    arn: `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb`,
    name: 'yelb',
  },
  resource('VirtualGateway', OWNER, 'virtualGateway/ingress', {
    listeners: [{ portMapping: { protocol: 'http', port: 8080 } }],
  }),
  resource(
    'GatewayRoute',
    OWNER,
    'virtualGateway/ingress/gatewayRoute/to-ui',
    {
      httpRoute: {
        match: { prefix: '/', hostname: { suffix: '.example.com' } },
        action: { target: { virtualService: { virtualServiceName: 'ui' } } },
      },
    },
    { parentName: 'ingress' },
  ),
  resource('VirtualService', OWNER, 'virtualService/ui', {
    provider: { virtualNode: { virtualNodeName: 'ui' } },
  }),
  resource('VirtualNode', OWNER, 'virtualNode/ui', {
    listeners: [{ portMapping: { protocol: 'http', port: 80 } }],
    backends: backends('app'),
  }),
  resource('VirtualService', CONSUMER, 'virtualService/app', {
    provider: { virtualRouter: { virtualRouterName: 'app-router' } },
  }),
  resource('VirtualRouter', CONSUMER, 'virtualRouter/app-router', {
    listeners: [{ portMapping: { protocol: 'http', port: 4567 } }],
  }),
  resource(
    'Route',
    CONSUMER,
    'virtualRouter/app-router/route/canary',
    {
      priority: 10,
      httpRoute: {
        match: {
          prefix: '/',
          method: 'GET',
          headers: [{ name: 'beta', invert: true, match: { exact: 'yes' } }],
        },
        action: {
          weightedTargets: [
            { virtualNode: 'app-v1', weight: 30 },
            { virtualNode: 'app-v2', weight: 10 },
          ],
        },
        timeout: { perRequest: { unit: 's', value: 15 } },
      },
    },
    { parentName: 'app-router' },
  ),
  resource(
    'VirtualNode',
    CONSUMER,
    'virtualNode/app-v1',
    {
      listeners: [{ portMapping: { protocol: 'http', port: 4567 } }],
      backends: backends('db', 'cache'),
    },
    {
      clusterObject: {
        cluster: 'backend',
        accountId: CONSUMER,
        namespace: 'yelb',
        name: 'app-v1',
        uid: 'u',
        generation: 2,
        observedGeneration: 1,
        active: true,
        workload: { readyPods: 2, pods: 3 },
      },
      ownership: {
        entityRef: 'component:default/app',
        team: 'group:default/backend-team',
        source: 'cluster-annotation',
      },
    },
  ),
  resource('VirtualNode', CONSUMER, 'virtualNode/app-v2', {
    backends: backends('db'),
  }),
  resource('VirtualService', CONSUMER, 'virtualService/db', {
    provider: { virtualNode: { virtualNodeName: 'db' } },
  }),
  resource('VirtualNode', CONSUMER, 'virtualNode/db', {}),
];

export const YELB: MeshSnapshot = {
  mesh: { ...mesh, arn: `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb` },
  takenAt: '2026-11-22T00:00:00.000Z',
  resources,
  shares: [],
  sources: [],
};
