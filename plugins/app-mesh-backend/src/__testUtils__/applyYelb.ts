import type { ClusterClient } from '@crossmesh/plugin-app-mesh-node';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';

/** ui → app in a cluster: two nodes, a service, a router with one route, and ui's two pods. */
export async function applyYelb(cluster: ClusterClient): Promise<void> {
  const listener = { portMapping: { port: 80, protocol: 'http' } };
  await cluster.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: 'yelb',
      labels: {
        mesh: 'yelb',
        'appmesh.k8s.aws/sidecarInjectorWebhook': 'enabled',
      },
    },
  });
  await cluster.create({
    apiVersion: API_VERSION,
    kind: 'Mesh',
    metadata: { name: 'yelb' },
    spec: { namespaceSelector: { matchLabels: { mesh: 'yelb' } } },
  });
  const node = (name: string, backends: object[]) =>
    cluster.create({
      apiVersion: API_VERSION,
      kind: 'VirtualNode',
      metadata: {
        name,
        namespace: 'yelb',
        annotations: { 'crossmesh.io/entity-ref': `component:default/${name}` },
      },
      spec: {
        podSelector: { matchLabels: { app: name } },
        listeners: [listener],
        serviceDiscovery: { dns: { hostname: `${name}.yelb.local` } },
        backends,
      },
    });
  await node('app', []);
  await cluster.create({
    apiVersion: API_VERSION,
    kind: 'VirtualRouter',
    metadata: { name: 'app', namespace: 'yelb' },
    spec: {
      listeners: [listener],
      routes: [
        {
          name: 'all',
          httpRoute: {
            match: { prefix: '/' },
            action: {
              weightedTargets: [{ virtualNodeRef: { name: 'app' }, weight: 1 }],
            },
          },
        },
      ],
    },
  });
  await cluster.create({
    apiVersion: API_VERSION,
    kind: 'VirtualService',
    metadata: { name: 'app', namespace: 'yelb' },
    spec: {
      awsName: 'app.yelb',
      provider: { virtualRouter: { virtualRouterRef: { name: 'app' } } },
    },
  });
  await node('ui', [
    { virtualService: { virtualServiceRef: { name: 'app' } } },
  ]);
}
